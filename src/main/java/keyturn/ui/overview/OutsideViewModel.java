package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import keyturn.app.ConnectionCheck;
import keyturn.app.Session;
import keyturn.connect.Step;
import keyturn.doctor.LogSearch;
import keyturn.doctor.RunningProcesses;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.job.Progress;
import keyturn.ui.Desk;

/// What the doctor looks at outside of the work folder, each time because a person asks: running processes, logs,
/// the servers that a profile leads to. Changes nothing.
final class OutsideViewModel {

    /// What is shown.
    ///
    /// @param title   a sentence
    /// @param lines   what was found, or what is about to be done
    /// @param connect what a person has to agree to first
    record Shown(String title, List<String> lines, Optional<ConnectionCheck.Plan> connect) {
        Shown {
            lines = List.copyOf(lines);
        }
    }

    private final Desk desk;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private Runnable stop = () -> {};
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(text("overview.outside.start"), List.of(), Optional.empty()));

    OutsideViewModel(Desk desk) {
        this.desk = desk;
    }

    /// What is being done.
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Ends what is being done.
    void stop() {
        stop.run();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    List<ProfileName> profiles() {
        return desk.folder().state().snapshot().profiles().stream()
                .map(profile -> profile.name())
                .toList();
    }

    void processes() {
        run(text("overview.outside.processes.job"), (session, _) -> {
            RunningProcesses.Found found = session.inspection().processes();
            String title = text("overview.outside.processes.done", found.seen());
            return new Shown(title, lines(found.findings()), Optional.empty());
        });
    }

    /// @param folder with logs
    void logs(Path folder) {
        run(text("overview.outside.logs.job"), (session, progress) -> {
            LogSearch.Found found = session.inspection().logs(List.of(folder), progress);
            String title = text("overview.outside.logs.done", found.files(), folder);
            return new Shown(title, lines(found.findings()), Optional.empty());
        });
    }

    /// Says where it would connect to; connects to nothing yet.
    void plan(ProfileName profile) {
        run(text("overview.outside.plan.job"), (session, _) -> {
            ConnectionCheck.Plan plan = session.connectionCheck().plan(profile);
            var lines = new ArrayList<String>();
            plan.connections().forEach(each -> lines.add(each.title()));
            plan.leftOut().forEach(why -> lines.add(text("overview.outside.leftOut", why)));
            return plan.connections().isEmpty()
                    ? new Shown(text("overview.outside.noServer", profile), lines, Optional.empty())
                    : new Shown(text("overview.outside.plan", profile), lines, Optional.of(plan));
        });
    }

    /// What the person has agreed to.
    void connect(ConnectionCheck.Plan plan) {
        run(text("overview.outside.connect.job"), (session, _) -> {
            ConnectionCheck check = session.connectionCheck();
            check.record(plan);
            List<ConnectionCheck.Tried> tried = check.run(plan);
            var lines = new ArrayList<String>();
            for (ConnectionCheck.Tried each : tried) {
                lines.add(each.connection().title());
                each.steps().forEach(step -> lines.add(line(step)));
            }
            long failed = tried.stream().filter(each -> !each.passed()).count();
            return new Shown(text("overview.outside.connect.done", tried.size(), failed), lines, Optional.empty());
        });
    }

    private static String line(Step step) {
        String title = step.stage().title();
        return switch (step.state()) {
            case PASSED ->
                text("overview.outside.passed", title, step.said(), step.took().toMillis());
            case FAILED ->
                text("overview.outside.failed", title, step.said(), step.took().toMillis());
            case NOT_TRIED -> text("overview.outside.notTried", title);
        };
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> text("overview.outside.finding", finding.sentence(), finding.detail()))
                .toList();
    }

    @FunctionalInterface
    private interface Look {
        Shown at(Session session, Progress progress) throws Failure, InterruptedException;
    }

    private void run(String title, Look look) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        step.set(title);
        stop = desk.jobs()
                .start(new Job<>(title, progress -> look.at(desk.folder().session(), progress), outcome -> {
                    busy.set(false);
                    switch (outcome) {
                        case Outcome.Done(Shown done) -> shown.set(done);
                        case Outcome.Failed(Failure failure) ->
                            shown.set(new Shown(failure.reason(), List.of(), Optional.empty()));
                        case Outcome.Cancelled() ->
                            shown.set(new Shown(text("overview.outside.stopped"), List.of(), Optional.empty()));
                    }
                }));
    }
}

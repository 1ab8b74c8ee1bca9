package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import keyturn.app.Inspection;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.doctor.Cause;
import keyturn.doctor.CommandForm;
import keyturn.doctor.Plan;
import keyturn.doctor.Repair;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.job.Progress;
import keyturn.ui.Desk;
import keyturn.ui.job.FxJobs;
import keyturn.ui.part.FindingList;

/// What the doctor's sheet shows: everything that is wrong, by cause; what would be mended; the last run.
final class DoctorViewModel {

    /// What one examination gave.
    ///
    /// @param last when the run was that can be taken back
    record Look(State state, Plan plan, Optional<Instant> last) {}

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Look>> look = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final BooleanProperty preview = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private Runnable stop = () -> {};

    /// @param preview true to show first what would be mended
    DoctorViewModel(Desk desk, boolean preview) {
        this.desk = desk;
        this.preview.set(preview);
        run(text("overview.doctor.examining"), Optional.empty());
    }

    /// Empty until the first examination has ended.
    ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What is being done.
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Ends an examination; what mends files, or takes that back, is finished first.
    void stop() {
        stop.run();
    }

    /// What was done last, or why it was not; empty if nothing was.
    ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// True to show what would be mended instead of everything.
    BooleanProperty previewProperty() {
        return preview;
    }

    boolean writable() {
        return desk.folder().writable();
    }

    int safe() {
        return look.get().map(it -> it.plan().mends().size()).orElse(0);
    }

    /// What is shown, by cause.
    Map<Cause, List<FindingList.Entry>> groups() {
        var groups = new EnumMap<Cause, List<FindingList.Entry>>(Cause.class);
        look.get().ifPresent(it -> {
            var commands =
                    new CommandForm(it.state().snapshot(), it.state().policy().policy());
            boolean planned = preview.get();
            for (Finding finding : planned ? it.plan().mends() : it.state().findings()) {
                groups.computeIfAbsent(Cause.of(finding), _ -> new ArrayList<>())
                        .add(new FindingList.Entry(
                                finding,
                                planned ? Optional.empty() : finding.offered(writable()),
                                Optional.empty(),
                                commands.of(finding),
                                Optional.empty()));
            }
        });
        return groups;
    }

    /// Carries out what the preview shows.
    void fix() {
        Optional<Look> shown = look.get();
        if (shown.isPresent()) {
            Plan plan = shown.get().plan();
            run(text("ui.job.mending"), Optional.of(session -> {
                Repair repair = session.treatment().carryOut(plan);
                return repair.refused().isEmpty()
                        ? text("overview.doctor.fixed", plan.mends().size())
                        : refused(repair);
            }));
        }
        preview.set(false);
    }

    /// Mends one thing, and looks at everything again.
    void mend(Fix.OfFiles fix) {
        run(text("ui.job.mending"), Optional.of(session -> {
            session.treatment().mend(List.of(fix));
            return text("overview.doctor.fixed", 1);
        }));
    }

    /// Takes the last run back.
    void undo() {
        run(text("overview.doctor.undoing"), Optional.of(session -> {
            Repair repair = session.treatment().takeBack();
            return repair.refused().isEmpty()
                    ? text("overview.doctor.undone", repair.done().size())
                    : refused(repair);
        }));
    }

    private static String name(Inspection.Stage stage) {
        return switch (stage) {
            case FOLDER -> text("overview.doctor.examining");
            case ARCHIVES -> text("overview.doctor.archives");
            case HISTORY -> text("overview.doctor.history");
        };
    }

    private static String refused(Repair repair) {
        var first = repair.refused().getFirst();
        return text("overview.doctor.refused", first.file().getFileName(), first.reason());
    }

    /// What is done before the folder is examined.
    @FunctionalInterface
    private interface Before {
        /// @return what to say of it
        String on(Session session) throws Failure;
    }

    private record Ended(String news, Look look) {}

    private void run(String title, Optional<Before> before) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        step.set(title);
        // Present as soon as only an examination is left, which can be stopped.
        var said = new AtomicReference<>(before.isPresent() ? Optional.<String>empty() : Optional.of(""));
        Runnable end = desk.jobs().start(new Job<>(title, progress -> examine(before, said, progress), outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done(Ended ended) -> {
                    news.set(ended.news());
                    look.set(Optional.of(ended.look()));
                }
                case Outcome.Failed(Failure failure) -> news.set(failure.reason());
                case Outcome.Cancelled() ->
                    news.set((said.get().orElse("") + " " + text("overview.doctor.stopped")).strip());
            }
            desk.folder().refresh();
        }));
        stop = () -> {
            if (said.get().isPresent()) {
                end.run();
            }
        };
    }

    private Ended examine(Optional<Before> before, AtomicReference<Optional<String>> said, Progress progress)
            throws Failure, InterruptedException {
        Session session = desk.folder().session();
        if (before.isPresent()) {
            said.set(Optional.of(before.get().on(session)));
        }
        State state = session.inspection().examine(stage -> {
            var stages = List.of(Inspection.Stage.values());
            progress.report(stages.indexOf(stage), stages.size());
            FxJobs.windowThread().execute(() -> step.set(name(stage)));
        });
        Plan plan = session.treatment().plan(state, Set.of());
        return new Ended(
                said.get().orElse(""), new Look(state, plan, session.treatment().last()));
    }
}

package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.doctor.Cause;
import keyturn.doctor.CommandForm;
import keyturn.doctor.Plan;
import keyturn.doctor.Repair;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.Desk;
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

    /// @param preview true to show first what would be mended
    DoctorViewModel(Desk desk, boolean preview) {
        this.desk = desk;
        this.preview.set(preview);
        run(text("overview.doctor.examining"), _ -> "");
    }

    /// Empty until the first examination has ended.
    ReadOnlyObjectProperty<Optional<Look>> lookProperty() {
        return look.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
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
                                planned ? Optional.empty() : finding.fix(),
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
            run(text("ui.job.mending"), session -> {
                Repair repair = session.treatment().carryOut(plan);
                return repair.refused().isEmpty()
                        ? text("overview.doctor.fixed", plan.mends().size())
                        : refused(repair);
            });
        }
        preview.set(false);
    }

    /// Takes the last run back.
    void undo() {
        run(text("overview.doctor.undoing"), session -> {
            Repair repair = session.treatment().takeBack();
            return repair.refused().isEmpty()
                    ? text("overview.doctor.undone", repair.done().size())
                    : refused(repair);
        });
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

    private void run(String title, Before before) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        desk.jobs().start(new Job<>(title, _ -> examine(before.on(desk.folder().session())), outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done(Ended ended) -> {
                    news.set(ended.news());
                    look.set(Optional.of(ended.look()));
                }
                case Outcome.Failed(Failure failure) -> news.set(failure.reason());
                case Outcome.Cancelled() -> {}
            }
            desk.folder().refresh();
        }));
    }

    private Ended examine(String said) throws Failure {
        Session session = desk.folder().session();
        State state = session.inspection().examine();
        Plan plan = session.treatment().plan(state, Set.of());
        return new Ended(said, new Look(state, plan, session.treatment().last()));
    }
}

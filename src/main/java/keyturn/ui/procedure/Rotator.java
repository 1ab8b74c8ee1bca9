package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import keyturn.app.RotationProcedure;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationState;
import keyturn.rotate.Rotations;
import keyturn.ui.Notice;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;

/// Leads into the rotation procedure from any screen, and keeps the one rotation that runs, whether or not a sheet
/// shows it. Belongs to the window's thread.
public final class Rotator {

    private final RotationBench bench;
    private final ReadOnlyObjectWrapper<RotationsLeft> left = new ReadOnlyObjectWrapper<>(RotationsLeft.NONE);
    private final ReadOnlyObjectWrapper<Optional<RunningRotation>> running =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<Incident>> incident = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Runnable> leaving = Optional.empty();

    public Rotator(RotationBench bench) {
        this.bench = bench;
        incident.set(bench.incidents().of(root()).map(kept -> new Incident(bench, kept, this::keep)));
        begin();
    }

    /// What ended just before the program did is tidied away once, while nothing can be under way.
    private void begin() {
        boolean tidies = writable();
        look(procedure -> {
            if (tidies) {
                procedure.tidy();
            }
        });
        bench.folder().stateProperty().addListener(_ -> look(_ -> {}));
    }

    /// The rotations that have not ended.
    public ReadOnlyObjectProperty<RotationsLeft> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// The one that runs now.
    ReadOnlyObjectProperty<Optional<RunningRotation>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Keys and profiles of the one that runs now.
    public Optional<String> underWay() {
        return running.get().map(RunningRotation::title);
    }

    /// Calls back as soon as none runs any more.
    public Subscription whenNothingRuns(Runnable action) {
        return running.subscribe((_, now) -> {
            if (now.isEmpty()) {
                action.run();
            }
        });
    }

    /// The oldest one whose old value has outlived its time.
    public Optional<Rotation> overdue() {
        return left.get().inGrace().stream()
                .filter(bench.procedure().rotations()::isOver)
                .findFirst();
    }

    /// True if it can still go back to its old value.
    public static boolean canGoBack(Rotation rotation) {
        return !rotation.isCommitted() && rotation.state() != RotationState.RETIRING;
    }

    public boolean writable() {
        return bench.folder().writable();
    }

    /// Asks how these keys are to be rotated.
    public void rotate(List<Place> places) {
        ask(places, false);
    }

    /// The value of this key has leaked: asks the same for every place that holds it.
    public void leaked(Place place) {
        ask(List.of(place), true);
    }

    private void ask(List<Place> places, boolean emergency) {
        if (places.isEmpty() || isBusy()) {
            return;
        }
        if (!writable()) {
            bench.folder()
                    .session()
                    .readOnly()
                    .ifPresent(
                            reason -> bench.folder().tell(Notice.of(Tone.WARNING, text("procedure.readOnly", reason))));
            return;
        }
        bench.dialogs().show(new RotateSheet(this, bench, new RotateViewModel(bench, places, emergency)).build());
    }

    /// Shows what runs, if something does.
    private boolean isBusy() {
        running.get().ifPresent(this::show);
        return running.get().isPresent();
    }

    /// Asks what is needed to go on with a rotation, or to retire the old value of one.
    public void resume(Rotation rotation) {
        goOn(rotation, false);
    }

    /// Asks before going back to the old value.
    public void rollBack(Rotation rotation) {
        goOn(rotation, true);
    }

    private void goOn(Rotation rotation, boolean back) {
        if (!isBusy()) {
            bench.dialogs().show(new GoOnSheet(this, bench, new GoOnViewModel(bench, rotation, back)).build());
        }
    }

    /// Shows where a rotation stands, and what is where.
    public void details(Rotation rotation) {
        if (!isBusy()) {
            var look = new RunningRotation(bench, Rotations.names(rotation.plan()), Optional.of(rotation));
            look.start((procedure, _) -> procedure.look(rotation), () -> {}, () -> {});
            show(look);
        }
    }

    /// Shows the rotation that runs.
    public void showRunning() {
        running.get().ifPresent(this::show);
    }

    /// Shows the rotation that runs, is not finished, or keeps an old value; says so if there is none.
    public void showLeft() {
        RotationsLeft now = left.get();
        Optional<Rotation> shown = now.open().or(() -> now.inGrace().stream().findFirst());
        if (running.get().isEmpty() && shown.isEmpty()) {
            bench.folder().tell(Notice.of(Tone.NEUTRAL, text("procedure.nothingLeft")));
        } else {
            shown.ifPresentOrElse(this::details, this::showRunning);
        }
    }

    private void show(RunningRotation run) {
        bench.dialogs().show(new ProgressSheet(this, bench, run).build());
    }

    /// Runs a rotation and shows it.
    void run(RunningRotation run, RunningRotation.Work work, Runnable wipe) {
        running.set(Optional.of(run));
        show(run);
        run.start(work, wipe, () -> {
            running.set(Optional.empty());
            run.endingProperty().get().ifPresent(this::ended);
            Optional<Runnable> then = leaving;
            leaving = Optional.empty();
            then.ifPresentOrElse(Runnable::run, this::readAgain);
        });
    }

    /// The journals also where the profiles cannot be read.
    private void readAgain() {
        look(_ -> {});
        bench.folder().refresh();
    }

    /// After an emergency there is more to do.
    private void ended(RunningRotation.Ending ending) {
        if (ending instanceof RunningRotation.Ending.Left(Rotations.Outcome outcome)
                && outcome.rotation().plan().emergency()
                && outcome.rotation().state() == RotationState.CURRENT) {
            incident.set(Optional.of(new Incident(bench, outcome, this::keep)));
        } else if (!bench.dialogs().showing()) {
            String words = EndingText.of(ending, bench.clock().getZone());
            bench.folder().tell(Notice.of(EndingText.tone(ending), words));
        }
    }

    private void keep(Incident.Kept kept) {
        bench.incidents().keep(root(), kept);
    }

    private Path root() {
        return bench.folder().state().snapshot().root();
    }

    /// What the last emergency has left to do; empty if there was none since the window was opened.
    ReadOnlyObjectProperty<Optional<Incident>> incidentProperty() {
        return incident.getReadOnlyProperty();
    }

    /// Shows it.
    void showIncident() {
        incident.get().ifPresent(it -> bench.dialogs().show(new IncidentSheet(bench, it).build()));
    }

    /// What is drawn in the program's pictures.
    public Map<String, Runnable> samples() {
        var samples = new SampleRotations(bench);
        return Map.of(
                "running", () -> show(samples.running()),
                "failed", () -> show(samples.failed()),
                "done", () -> show(samples.done()),
                "go-on", () -> goOn(samples.left(), false),
                "incident", () -> bench.dialogs().show(new IncidentSheet(bench, samples.incident()).build()));
    }

    /// Stops what runs, since the work folder is about to be closed.
    ///
    /// @param afterwards called when nothing runs any more
    public void stop(Runnable afterwards) {
        if (running.get().isEmpty()) {
            afterwards.run();
            return;
        }
        leaving = Optional.of(afterwards);
        running.get().get().stop();
    }

    @FunctionalInterface
    private interface First {
        void on(RotationProcedure procedure) throws Failure;
    }

    /// Reads the journals; not while a rotation writes one.
    private void look(First first) {
        if (running.get().isPresent()) {
            return;
        }
        bench.jobs()
                .start(new Job<>(
                        text("procedure.looking"),
                        _ -> {
                            first.on(bench.procedure());
                            return RotationsLeft.read(bench.procedure());
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(RotationsLeft found) -> left.set(found);
                                case Outcome.Failed(Failure failure) ->
                                    left.set(new RotationsLeft(Optional.empty(), List.of(), Optional.of(failure)));
                                case Outcome.Cancelled() -> {}
                            }
                        }));
    }
}

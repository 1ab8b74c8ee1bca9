package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import keyturn.app.RotationProcedure;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.rotate.Rotation;
import keyturn.rotate.Rotations;
import keyturn.rotate.Watcher;

/// One run of a rotation, or one look at it: how its tasks stand, what has been told of them, how it was left.
/// Goes on without the sheet that shows it. Has no nodes.
final class RunningRotation {

    /// What is run. Blocks.
    @FunctionalInterface
    interface Work {
        Rotations.Outcome with(RotationProcedure procedure, Watcher watcher) throws Failure, InterruptedException;
    }

    /// How it ended.
    sealed interface Ending {

        /// It went as far as it could.
        record Left(Rotations.Outcome outcome) implements Ending {}

        /// It could not begin, or not go on.
        record Failed(Failure failure) implements Ending {}

        /// Somebody stopped it.
        record Stopped() implements Ending {}
    }

    private final RotationBench bench;
    private final String title;
    private final RotationLog lines;
    private final ObservableList<String> log = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Rotation>> rotation;
    private final ReadOnlyObjectWrapper<Optional<Ending>> ending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable cancel = () -> {};
    private boolean stopping;

    /// @param title names the keys
    /// @param known how it stands before the run; empty for a new one
    RunningRotation(RotationBench bench, String title, Optional<Rotation> known) {
        this.bench = bench;
        this.title = title;
        lines = new RotationLog(bench.clock().getZone(), known);
        rotation = new ReadOnlyObjectWrapper<>(known);
    }

    /// Keys and profiles, for people.
    String title() {
        return title;
    }

    /// As its journal has it; empty until it has one.
    ReadOnlyObjectProperty<Optional<Rotation>> rotationProperty() {
        return rotation.getReadOnlyProperty();
    }

    /// Empty while it runs.
    ReadOnlyObjectProperty<Optional<Ending>> endingProperty() {
        return ending.getReadOnlyProperty();
    }

    /// What was done when. Holds no value.
    ObservableList<String> log() {
        return log;
    }

    boolean isRunning() {
        return ending.get().isEmpty();
    }

    /// Starts it.
    ///
    /// @param wipe      always called when the work has ended: closes the passphrase
    /// @param whenEnded called after [#endingProperty()] is set
    void start(Work work, Runnable wipe, Runnable whenEnded) {
        Watcher watcher = now -> bench.window().execute(() -> moved(now));
        cancel = bench.jobs()
                .start(new Job<>(text("procedure.job", title), _ -> work.with(bench.procedure(), watcher), outcome -> {
                    wipe.run();
                    ended(outcome);
                    whenEnded.run();
                }));
    }

    /// Asks it to stop: it ends as soon as nothing is half done, and can be resumed.
    void stop() {
        stopping = true;
        cancel.run();
    }

    void moved(Rotation now) {
        log.addAll(lines.news(now));
        rotation.set(Optional.of(now));
    }

    private void ended(Outcome<Rotations.Outcome> outcome) {
        switch (outcome) {
            case Outcome.Done(Rotations.Outcome done) -> {
                moved(done.rotation());
                ending.set(Optional.of(new Ending.Left(done)));
            }
            // What is stopped while it writes may say that it cannot write.
            case Outcome.Failed(Failure failure) ->
                ending.set(Optional.of(stopping ? new Ending.Stopped() : new Ending.Failed(failure)));
            case Outcome.Cancelled() -> ending.set(Optional.of(new Ending.Stopped()));
        }
    }
}

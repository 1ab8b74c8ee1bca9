package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import keyturn.app.RotationProcedure;
import keyturn.backup.Unlock;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.rotate.Direction;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationState;
import keyturn.rotate.Task;

/// What is asked before a rotation that was left goes on, goes back, or retires its old value. Has no nodes.
final class GoOnViewModel {

    private final Rotation rotation;
    private final boolean back;
    private final Questions questions = new Questions(this::check);
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper(text("procedure.planning"));
    private final ReadOnlyObjectWrapper<Boolean> ready = new ReadOnlyObjectWrapper<>(false);

    /// @param back true for going back to the old value
    GoOnViewModel(RotationBench bench, Rotation rotation, boolean back) {
        this.rotation = rotation;
        this.back = back;
        bench.jobs()
                .start(new Job<>(
                        text("procedure.planning"),
                        _ -> bench.procedure().unconfirmed(rotation, direction()),
                        this::looked));
    }

    private void looked(Outcome<List<Task>> outcome) {
        switch (outcome) {
            case Outcome.Done(List<Task> unconfirmed) -> {
                questions.ask(unconfirmed, locks());
                ready.set(true);
                check();
            }
            case Outcome.Failed(Failure failure) -> missing.set(failure.line());
            case Outcome.Cancelled() -> missing.set(text("procedure.stopped"));
        }
    }

    Rotation rotation() {
        return rotation;
    }

    boolean back() {
        return back;
    }

    /// Which way it goes.
    Direction direction() {
        return back ? Direction.BACK : RotationProcedure.ahead(rotation);
    }

    Questions questions() {
        return questions;
    }

    /// True once it is known what has to be confirmed.
    ReadOnlyObjectProperty<Boolean> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// What still keeps it from going on; empty if nothing does.
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// True if the backup is still to be made, and somebody has to say what locks it.
    private boolean locks() {
        int backup = rotation.plan().tasks().indexOf(new Task.BackUp());
        return backup >= 0
                && direction() == Direction.FORWARD
                && rotation.prepared().isPresent()
                && rotation.state() != RotationState.GRACE
                && !rotation.isOver(backup)
                && rotation.plan().recipients().isEmpty();
    }

    private void check() {
        if (!questions.isConfirmed()) {
            missing.set(text("procedure.missing.confirm"));
        } else {
            missing.set(questions.isLocked() ? "" : text("procedure.missing.lock"));
        }
    }

    RunningRotation.Work work(Optional<Unlock> unlock) {
        var skipped = questions.skipped();
        var confirmed = List.copyOf(questions.confirmations().sequencedKeySet());
        return (procedure, watcher) -> {
            if (!confirmed.isEmpty()) {
                procedure.confirm(confirmed);
            }
            return back
                    ? procedure.rollBack(rotation, skipped, watcher)
                    : procedure.resume(rotation, unlock, skipped, watcher);
        };
    }
}

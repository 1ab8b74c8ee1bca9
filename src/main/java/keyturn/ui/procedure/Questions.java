package keyturn.ui.procedure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import keyturn.policy.ProcedureStep;
import keyturn.rotate.Task;

/// What a person decides before a rotation goes on: which steps are left out, what it may run and reach, and what
/// its backup is locked with. Has no nodes.
final class Questions {

    /// What can be left out. Without the others it would be no rotation.
    private static final Set<ProcedureStep> OPTIONAL =
            EnumSet.of(ProcedureStep.BACKUP, ProcedureStep.PUSH, ProcedureStep.RESTART, ProcedureStep.VERIFY);

    private final BackupLock lock = new BackupLock();
    private final Map<ProcedureStep, BooleanProperty> skipped = new EnumMap<>(ProcedureStep.class);
    private SequencedMap<Task, BooleanProperty> confirmed = new LinkedHashMap<>();
    private final Runnable changed;
    private boolean locks;

    /// @param changed called after each answer
    Questions(Runnable changed) {
        this.changed = changed;
        Arrays.stream(ProcedureStep.values()).filter(OPTIONAL::contains).forEach(step -> skipped.put(step, answer()));
        lock.completeProperty().addListener((_, _, _) -> changed.run());
    }

    private BooleanProperty answer() {
        var answer = new SimpleBooleanProperty();
        answer.addListener((_, _, _) -> changed.run());
        return answer;
    }

    /// Asks for these things; what was answered for the same one stays.
    ///
    /// @param unconfirmed what nobody has confirmed
    /// @param backupLocks true if a backup is made, and nobody has said yet what locks it
    void ask(List<Task> unconfirmed, boolean backupLocks) {
        var kept = new LinkedHashMap<Task, BooleanProperty>();
        unconfirmed.forEach(task -> {
            BooleanProperty before = confirmed.get(task);
            kept.put(task, before == null ? answer() : before);
        });
        confirmed = kept;
        locks = backupLocks;
    }

    BackupLock lock() {
        return lock;
    }

    /// True if a step is left out; empty for one that cannot be.
    Optional<BooleanProperty> skippedProperty(ProcedureStep step) {
        return Optional.ofNullable(skipped.get(step));
    }

    Set<ProcedureStep> skipped() {
        var left = EnumSet.noneOf(ProcedureStep.class);
        skipped.forEach((step, out) -> {
            if (out.get()) {
                left.add(step);
            }
        });
        return left;
    }

    /// What still has to be confirmed, each with its tick; not what is left out.
    SequencedMap<Task, BooleanProperty> confirmations() {
        var asked = new LinkedHashMap<>(confirmed);
        asked.keySet().removeIf(task -> skipped().contains(task.step()));
        return asked;
    }

    /// True if the backup's lock is asked for.
    boolean asksForLock() {
        return locks && !skipped().contains(ProcedureStep.BACKUP);
    }

    boolean isConfirmed() {
        return confirmations().values().stream().allMatch(BooleanProperty::get);
    }

    boolean isLocked() {
        return !asksForLock() || lock.completeProperty().get();
    }

    BackupLock.Taken takeLock() {
        return asksForLock() ? lock.take() : BackupLock.Taken.NONE;
    }
}

package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.ProcedureStep;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.RotationPlan.Previous;
import keyturn.rotate.RotationValues.Pair;

/// Carries one rotation out, from wherever its journal says that it stands. Each task is announced in the journal
/// before it begins and its end written there before the next one begins, so that the program can be ended at any
/// moment and go on later: a task that was announced and has no end is looked at, not guessed about, and done
/// again where that does no harm.
final class Run {

    private final Journal journal;
    private final Effects effects;
    private final Pushing pushing;
    private final RotationValues values;
    private final Set<ProcedureStep> skipped;
    private final Clock clock;
    private final Watcher watcher;

    /// @param skipped steps that are left out, because somebody asked for it
    Run(
            Journal journal,
            Effects effects,
            SealedValues envelope,
            Set<ProcedureStep> skipped,
            Clock clock,
            Watcher watcher)
            throws Failure {
        this.journal = journal;
        this.effects = effects;
        this.skipped = Set.copyOf(skipped);
        this.clock = clock;
        this.watcher = watcher;
        String id = journal.rotation().plan().id();
        this.values = envelope.openValues(id, journal.rotation().prepared().orElseThrow());
        this.pushing = new Pushing(effects, envelope, journal.rotation().plan(), values);
    }

    /// Goes on in the direction that the rotation has, up to its end or the first task that fails. Where the
    /// service does not come up with the new value, and the old one has not leaked, the rotation turns back by
    /// itself.
    void goOn() throws Failure, InterruptedException {
        boolean there = tasks();
        if (!there && turnsBack()) {
            turn(Direction.BACK, reasonOfFailure());
            tasks();
        }
    }

    /// Turns to another direction, unless it goes there already.
    void turn(Direction to, String reason) throws Failure {
        if (rotation().direction() != to) {
            append(new JournalRecord.Turned(to, reason));
        }
    }

    private boolean turnsBack() {
        if (rotation().direction() != Direction.FORWARD || rotation().plan().emergency()) {
            return false;
        }
        return failed().map(number -> rotation().plan().tasks().get(number).step())
                .filter(step -> step == ProcedureStep.RESTART || step == ProcedureStep.VERIFY)
                .isPresent();
    }

    private Optional<Integer> failed() {
        Direction way = rotation().direction();
        return rotation().tasks(way).stream()
                .filter(number -> rotation().progress(way, number).state() == TaskState.FAILED)
                .findFirst();
    }

    private String reasonOfFailure() {
        return failed().map(
                        number -> rotation().progress(Direction.FORWARD, number).detail())
                .orElse("");
    }

    /// @return false if a task failed, or nobody knows what came of it
    private boolean tasks() throws Failure, InterruptedException {
        Direction way = rotation().direction();
        for (int number : rotation().tasks(way)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            TaskState state = rotation().progress(way, number).state();
            if (!state.isOver() && !carryOut(way, number).isOver()) {
                return false;
            }
        }
        end();
        return true;
    }

    private TaskState carryOut(Direction way, int number) throws Failure, InterruptedException {
        Task task = rotation().plan().tasks().get(number);
        if (skipped.contains(task.step())) {
            append(new JournalRecord.Ended(way, number, TaskState.SKIPPED, text("rotate.skipped")));
            return TaskState.SKIPPED;
        }
        boolean interrupted = rotation().progress(way, number).state() == TaskState.RUNNING;
        Optional<String> before = task instanceof Task.Push push && way == Direction.FORWARD
                ? pushing.before(push, number)
                : Optional.empty();
        append(new JournalRecord.Began(way, number, before));
        JournalRecord.Ended ended = outcome(way, number, task, interrupted);
        append(ended);
        if (ended.state() == TaskState.FAILED && way == Direction.BACK && task.step() == ProcedureStep.VERIFY) {
            // The old value stands everywhere; that the service does not like it is said, and holds nothing up.
            return TaskState.DONE;
        }
        return ended.state();
    }

    private JournalRecord.Ended outcome(Direction way, int number, Task task, boolean interrupted)
            throws InterruptedException {
        try {
            return switch (task) {
                case Task.Generate _ -> done(way, number, "");
                case Task.BackUp _ ->
                    done(
                            way,
                            number,
                            effects.backUp(
                                    rotation().plan().profiles(),
                                    rotation().plan().recipients()));
                // Going back or retiring, what somebody has set meanwhile is never overwritten.
                case Task.Write _ -> done(way, number, effects.write(edits(way), way != Direction.FORWARD));
                case Task.Push push -> pushing.push(push, way, number, rotation());
                case Task.Restart restart -> restart(way, number, restart, interrupted);
                case Task.Verify verify -> of(way, number, verify(way, verify));
                case Task.Recording _ -> done(way, number, effects.record(rotation(), values, endOf(way)));
            };
        } catch (Failure failure) {
            return new JournalRecord.Ended(way, number, TaskState.FAILED, failure.reason());
        }
    }

    private static JournalRecord.Ended done(Direction way, int number, String detail) {
        return new JournalRecord.Ended(way, number, TaskState.DONE, detail);
    }

    private static JournalRecord.Ended of(Direction way, int number, Effects.Attempt attempt) {
        TaskState state = attempt.done() ? TaskState.DONE : TaskState.FAILED;
        return new JournalRecord.Ended(way, number, state, attempt.detail());
    }

    /// A restart that was begun before the program was ended is done again where that does no harm; else the tests
    /// that follow tell whether it took effect.
    private JournalRecord.Ended restart(Direction way, int number, Task.Restart restart, boolean interrupted)
            throws Failure, InterruptedException {
        if (interrupted && !restart.command().repeatable()) {
            return works(way)
                    ? done(way, number, text("rotate.restartSeen"))
                    : new JournalRecord.Ended(way, number, TaskState.UNKNOWN, text("rotate.restartUnknown"));
        }
        return of(way, number, effects.restart(restart.command(), values.all()));
    }

    /// True if there are tests, and all of them succeed.
    private boolean works(Direction way) throws Failure, InterruptedException {
        boolean tested = false;
        for (Task task : rotation().plan().tasks()) {
            if (task instanceof Task.Verify verify) {
                tested = true;
                if (!verify(way, verify).done()) {
                    return false;
                }
            }
        }
        return tested;
    }

    private Effects.Attempt verify(Direction way, Task.Verify verify) throws Failure, InterruptedException {
        List<Change> changes = rotation().plan().changes();
        SecretText value = SecretText.EMPTY;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.profile().equals(verify.profile()) && change.key().equals(verify.key())) {
                Pair pair = values.pairs().get(i);
                value = way == Direction.BACK ? pair.old() : pair.next();
            }
        }
        return effects.verify(verify.verification(), verify.profile(), value, values.all());
    }

    /// What the profiles get when going this way.
    private List<Effects.Edit> edits(Direction way) {
        var edits = new ArrayList<Effects.Edit>();
        List<Change> changes = rotation().plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Pair pair = values.pairs().get(i);
            Optional<SecretText> old = Optional.of(pair.old());
            Optional<SecretText> next = change.removed() ? Optional.empty() : Optional.of(pair.next());
            if (way == Direction.FORWARD) {
                edits.add(new Effects.Edit(change.profile(), change.key(), old, next, change.key()));
            } else if (way == Direction.BACK) {
                edits.add(new Effects.Edit(change.profile(), change.key(), next, old, change.key()));
            }
            if (change.previous().isPresent() && change.usage() != Previous.LEFT) {
                Optional<SecretText> beside = change.usage() == Previous.KEEPS_OLD ? old : Optional.empty();
                var previous = change.previous().get();
                edits.add(
                        switch (way) {
                            case FORWARD ->
                                new Effects.Edit(change.profile(), previous, pair.previous(), beside, change.key());
                            case BACK ->
                                new Effects.Edit(change.profile(), previous, beside, pair.previous(), change.key());
                            case RETIRE ->
                                new Effects.Edit(change.profile(), previous, beside, Optional.empty(), change.key());
                        });
            }
        }
        return edits;
    }

    private static RotationState endOf(Direction way) {
        return switch (way) {
            case FORWARD -> RotationState.CURRENT;
            case BACK -> RotationState.ROLLED_BACK;
            case RETIRE -> RotationState.RETIRED;
        };
    }

    /// Everything is done: with a grace the rotation waits for its deadline, else its journal goes.
    private void end() throws Failure {
        Direction way = rotation().direction();
        Optional<Instant> deadline = rotation().plan().grace().map(clock.instant()::plus);
        if (way == Direction.FORWARD && deadline.isPresent()) {
            append(new JournalRecord.Reached(RotationState.GRACE, deadline));
            return;
        }
        append(new JournalRecord.Reached(endOf(way), Optional.empty()));
        journal.delete();
    }

    /// What is where now.
    List<Whereabout> whereabouts() {
        return Search.of(rotation().plan(), values, effects);
    }

    private Rotation rotation() {
        return journal.rotation();
    }

    private void append(JournalRecord record) throws Failure {
        watcher.changed(journal.append(record));
    }
}

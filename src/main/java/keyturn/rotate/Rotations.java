package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.policy.ProcedureStep;

/// The rotations of one work folder: begins them, and goes on with those that were left. One at a time is under
/// way; besides it, any number may be in their grace.
public final class Rotations {

    private final Journals journals;
    private final Clock clock;

    public Rotations(Journals journals, Clock clock) {
        this.journals = journals;
        this.clock = clock;
    }

    /// How a rotation was left.
    ///
    /// @param whereabouts which value each place holds
    public record Outcome(Rotation rotation, List<Whereabout> whereabouts) {
        public Outcome {
            whereabouts = List.copyOf(whereabouts);
        }
    }

    /// The rotation that must be resumed or rolled back before another one begins.
    public Optional<Rotation> open() throws Failure {
        return journals.list().stream().filter(each -> each.state().isOpen()).findFirst();
    }

    /// Those whose old values are still valid, the oldest first.
    public List<Rotation> inGrace() throws Failure {
        return journals.list().stream()
                .filter(each -> each.state() == RotationState.GRACE)
                .toList();
    }

    /// True if the time is over in which the old value is to be valid. A clock that goes back makes it longer.
    public boolean isOver(Rotation rotation) {
        Instant now = clock.instant();
        return rotation.state() == RotationState.GRACE
                && rotation.until().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }

    /// What there is to do. Journals that cannot be read are part of the answer.
    public UnfinishedRotations unfinished() {
        try {
            List<Rotation> graces = inGrace();
            return new UnfinishedRotations(
                    open(),
                    graces.stream().filter(each -> !isOver(each)).toList(),
                    graces.stream().filter(this::isOver).toList(),
                    Optional.empty());
        } catch (Failure unreadable) {
            return new UnfinishedRotations(Optional.empty(), List.of(), List.of(), Optional.of(unreadable.reason()));
        }
    }

    /// Makes sure that a plan can be carried out now.
    ///
    /// @throws Failure.Busy if another rotation is open, or one of the same key is in its grace
    public void require(RotationPlan plan) throws Failure {
        for (Rotation other : journals.list()) {
            if (other.state().isOpen()) {
                throw new Failure.Busy(text("rotate.open", names(other.plan())), text("rotate.open.remedy"));
            } else if (other.plan().overlaps(plan) && !plan.emergency()) {
                throw new Failure.Busy(
                        text(
                                "rotate.inGrace",
                                names(other.plan()),
                                String.valueOf(other.until().orElseThrow())),
                        text("rotate.inGrace.remedy"));
            }
        }
    }

    /// Removes what ended rotations have left.
    public void tidy() throws Failure {
        journals.sweep();
    }

    /// Keys and profiles of a plan, for people.
    public static String names(RotationPlan plan) {
        return plan.changes().stream()
                .map(change -> change.key() + " (" + change.profile().name() + ")")
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /// Begins a rotation and goes as far as it can.
    ///
    /// @param values  kept sealed before anything outside the journal happens
    /// @param skipped steps to leave out
    /// @return the rotation as it was left
    /// @throws InterruptedException if somebody stopped it; it can be resumed
    public Outcome begin(
            RotationPlan plan, RotationValues values, Set<ProcedureStep> skipped, Effects effects, Watcher watcher)
            throws Failure, InterruptedException {
        journals.sweep();
        require(plan);
        Journal journal = journals.begin(plan);
        journal.append(new JournalRecord.Prepared(journals.envelope().seal(plan.id(), values)));
        leaveOut(journal, skipped);
        supersede(plan);
        return goOn(journal, skipped, effects, watcher);
    }

    /// An emergency takes over from rotations that still let an old value live, where it replaces all that they do;
    /// one that keeps other old values, too, stays until its time is over.
    private void supersede(RotationPlan plan) throws Failure {
        for (Journal other : journals.open()) {
            if (other.rotation().state() == RotationState.GRACE
                    && plan.emergency()
                    && plan.covers(other.rotation().plan())) {
                other.append(new JournalRecord.Reached(RotationState.RETIRED, Optional.empty()));
                other.delete();
            }
        }
    }

    /// At once, so that a rotation that is resumed leaves out the same.
    private static void leaveOut(Journal journal, Set<ProcedureStep> skipped) throws Failure {
        List<Task> tasks = journal.rotation().plan().tasks();
        for (int number = 0; number < tasks.size(); number++) {
            if (skipped.contains(tasks.get(number).step())) {
                journal.append(
                        new JournalRecord.Ended(Direction.FORWARD, number, TaskState.SKIPPED, text("rotate.skipped")));
            }
        }
    }

    /// Goes on with a rotation where it was left, with the same new values; retires the old ones of a rotation
    /// whose grace is over. One that had not made its values yet is given up: nothing has used them.
    public Outcome resume(Rotation rotation, Set<ProcedureStep> skipped, Effects effects, Watcher watcher)
            throws Failure, InterruptedException {
        Journal journal = journal(rotation);
        if (journal.rotation().prepared().isEmpty()) {
            return abandon(journal);
        }
        if (journal.rotation().state() == RotationState.GRACE) {
            journal.append(new JournalRecord.Turned(Direction.RETIRE, ""));
        }
        // It may have been ended before it did.
        supersede(journal.rotation().plan());
        return goOn(journal, skipped, effects, watcher);
    }

    /// Goes back to the old values, wherever the new ones went.
    ///
    /// @throws Failure.Refused if the new value is in use for good: it has been tested, and is being recorded or is
    /// so
    public Outcome rollBack(Rotation rotation, Set<ProcedureStep> skipped, Effects effects, Watcher watcher)
            throws Failure, InterruptedException {
        Journal journal = journal(rotation);
        if (journal.rotation().prepared().isEmpty()) {
            return abandon(journal);
        }
        RotationState state = journal.rotation().state();
        if (!state.isOpen()
                || state == RotationState.RETIRING
                || journal.rotation().isCommitted()) {
            throw new Failure.Refused(text("rotate.tooLate"), text("rotate.tooLate.remedy"));
        }
        var run = new Run(journal, effects, journals.envelope(), skipped, clock, watcher);
        run.turn(Direction.BACK, text("rotate.asked"));
        run.goOn();
        return new Outcome(journal.rotation(), run.whereabouts());
    }

    /// Where a rotation stands, and which value each place holds. Changes nothing.
    public Outcome look(Rotation rotation, Effects effects) throws Failure {
        Journal journal = journal(rotation);
        if (journal.rotation().prepared().isEmpty()) {
            return new Outcome(journal.rotation(), List.of());
        }
        var run = new Run(journal, effects, journals.envelope(), Set.of(), clock, Watcher.NONE);
        return new Outcome(journal.rotation(), run.whereabouts());
    }

    private Outcome goOn(Journal journal, Set<ProcedureStep> skipped, Effects effects, Watcher watcher)
            throws Failure, InterruptedException {
        var run = new Run(journal, effects, journals.envelope(), skipped, clock, watcher);
        run.goOn();
        return new Outcome(journal.rotation(), run.whereabouts());
    }

    private static Outcome abandon(Journal journal) throws Failure {
        Rotation abandoned = journal.append(new JournalRecord.Reached(RotationState.ABANDONED, Optional.empty()));
        journal.delete();
        return new Outcome(abandoned, List.of());
    }

    private Journal journal(Rotation rotation) throws Failure {
        return journals.open().stream()
                .filter(each ->
                        each.rotation().plan().id().equals(rotation.plan().id()))
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound(text("rotate.gone"), text("rotate.gone.remedy")));
    }
}

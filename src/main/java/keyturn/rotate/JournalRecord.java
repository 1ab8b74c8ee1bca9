package keyturn.rotate;

import java.time.Instant;
import java.util.Optional;

/// One line of a rotation's journal: what was about to happen, or what came of it.
public sealed interface JournalRecord {

    /// The first one.
    record Planned(RotationPlan plan) implements JournalRecord {}

    /// Old and new values are kept, sealed; nothing has used them yet.
    ///
    /// @param envelope as [SealedValues] makes it
    record Prepared(String envelope) implements JournalRecord {}

    /// A task is about to begin.
    ///
    /// @param before what the task replaces outside the work folder, sealed; empty for tasks that replace nothing
    record Began(Direction direction, int task, Optional<String> before) implements JournalRecord {}

    /// A task has ended.
    ///
    /// @param detail for people: a backup's name, why it failed; holds no value
    record Ended(Direction direction, int task, TaskState state, String detail) implements JournalRecord {}

    /// The rotation goes another way from here.
    record Turned(Direction to, String reason) implements JournalRecord {}

    /// A state that lasts.
    ///
    /// @param until the deadline of the grace
    record Reached(RotationState state, Optional<Instant> until) implements JournalRecord {}
}

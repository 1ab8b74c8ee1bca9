package keyturn.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What one run changes, with all that is needed to take it back.
///
/// @param at      when it began
/// @param changes in the order in which they are made
/// @param index   files that leave git's index, with what it held of them
record Run(Instant at, List<Change> changes, List<Unstaged> index) {

    Run {
        changes = List.copyOf(changes);
        index = List.copyOf(index);
    }

    /// @param file absolute
    record Change(Path file, Kept before, Kept after) {
        static Change of(FileChange change) {
            return new Change(
                    change.file(),
                    Kept.of(change.before(), change.after(), change.own()),
                    Kept.of(change.after(), change.after(), change.own()));
        }
    }

    /// @param file    absolute
    /// @param entries as [keyturn.git.Git#index] gave
    record Unstaged(Path file, List<String> entries) {
        Unstaged {
            entries = List.copyOf(entries);
        }
    }

    boolean isEmpty() {
        return changes.isEmpty() && index.isEmpty();
    }
}

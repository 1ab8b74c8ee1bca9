package keyturn.rotate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// What one rotation is going to do. It is written down before anything happens and does not change afterwards,
/// whatever becomes of the policy that it was made from. Holds no value.
///
/// @param id         16 hex digits
/// @param emergency  true if the old values have leaked: they are never written back without being asked for
/// @param grace      how long old values stay valid beside the new ones; empty for not at all
/// @param changes    what is replaced; at least one, each key of a profile once
/// @param tasks      in their order; the number of a task is its place in it
/// @param recipients whom the backup is made for; none for a passphrase
/// @param logFile    a text file in the work folder that gets a line for each change
public record RotationPlan(
        String id,
        Instant made,
        boolean emergency,
        Optional<Duration> grace,
        List<Change> changes,
        List<Task> tasks,
        List<String> recipients,
        Optional<String> logFile) {

    public RotationPlan {
        if (!isId(id) || changes.isEmpty() || tasks.isEmpty()) {
            throw new IllegalArgumentException("not a plan");
        }
        changes = List.copyOf(changes);
        tasks = List.copyOf(tasks);
        recipients = List.copyOf(recipients);
    }

    static boolean isId(String text) {
        return text.matches("[0-9a-f]{16}");
    }

    /// What becomes of the key beside it that may hold an earlier value.
    public enum Previous {
        /// There is none, or it stays as it is.
        LEFT,
        /// It gets the old value until the grace is over.
        KEEPS_OLD,
        /// It is removed: what it holds must not be valid any more.
        REMOVED
    }

    /// One value that is replaced.
    ///
    /// @param removed  true if the key is only removed: it held an earlier value that has leaked
    /// @param previous the key that keeps the earlier value
    /// @param usage    what becomes of it
    public record Change(ProfileName profile, EnvKey key, boolean removed, Optional<EnvKey> previous, Previous usage) {
        public Change {
            if (previous.isEmpty() && usage != Previous.LEFT) {
                throw new IllegalArgumentException("no previous key");
            }
        }
    }

    public Set<ProfileName> profiles() {
        return changes.stream().map(Change::profile).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /// True if both touch the same key of the same profile.
    public boolean overlaps(RotationPlan other) {
        return changes.stream()
                .anyMatch(mine -> other.changes.stream()
                        .anyMatch(theirs -> mine.profile().equals(theirs.profile())
                                && keys(mine).stream().anyMatch(keys(theirs)::contains)));
    }

    /// True if each key that the other one changes is changed by this one.
    boolean covers(RotationPlan other) {
        return other.changes.stream()
                .allMatch(theirs -> changes.stream()
                        .anyMatch(mine -> mine.profile().equals(theirs.profile())
                                && mine.key().equals(theirs.key())
                                && (theirs.usage() == Previous.LEFT || mine.usage() != Previous.LEFT)));
    }

    private static Set<EnvKey> keys(Change change) {
        return change.previous().isPresent() && change.usage() != Previous.LEFT
                ? Set.of(change.key(), change.previous().get())
                : Set.of(change.key());
    }
}

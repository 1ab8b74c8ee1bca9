package keyturn.edit;

import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Merge;

/// How one key of one profile differs from what is on disk. Where both values are the same, the key is set more
/// or less often than before (a repeated line was removed).
///
/// @param before empty if the key is added
/// @param after  empty if the key is removed
public record StagedChange(ProfileName profile, EnvKey key, Optional<SecretText> before, Optional<SecretText> after) {

    /// What happens to the key.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /// Repeated lines go; the value stays.
        CLEANED
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        if (after.isEmpty()) {
            return Kind.REMOVED;
        }
        return before.equals(after) ? Kind.CLEANED : Kind.CHANGED;
    }

    /// The edited document without this change.
    EnvDocument droppedFrom(EnvDocument edited, EnvDocument disk) throws Failure.Usage {
        EnvDocument dropped = switch (kind()) {
            case ADDED -> edited.remove(key);
            case CHANGED -> edited.set(key, before.orElseThrow());
            case REMOVED, CLEANED -> Merge.restoreKey(edited, disk, key);
        };
        // With its last change gone the document is again what is on disk, to the byte.
        boolean last = Changes.between(profile, disk, dropped).isEmpty()
                && TextChange.between(profile, disk, edited).isEmpty();
        return last ? disk : dropped;
    }
}

package keyturn.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.LineMerge;
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
        EnvDocument byLine = line(edited, disk);
        EnvDocument dropped = tookBackThisAlone(byLine, edited) ? byLine : value(edited, disk);
        // With its last change gone the document is again what is on disk, to the byte.
        boolean last = Changes.between(profile, disk, dropped).isEmpty()
                && TextChange.between(profile, disk, edited).isEmpty();
        return last ? disk : dropped;
    }

    /// With the line as it is on disk: in its place, with its spelling and what stands behind the value.
    private EnvDocument line(EnvDocument edited, EnvDocument disk) {
        return switch (kind()) {
            case CHANGED ->
                disk.entry(key)
                        .filter(StagedChange::isWholeLine)
                        .map(entry -> edited.withEntries(Map.of(key, EnvDocument.parse(entry))))
                        .orElse(edited);
            case REMOVED -> LineMerge.merge(disk.remove(key), disk, edited).orElse(edited);
            case ADDED, CLEANED -> edited;
        };
    }

    /// The last line of a file may have no end, and would run into the next one.
    private static boolean isWholeLine(byte[] entry) {
        return entry.length > 0 && entry[entry.length - 1] == '\n';
    }

    private boolean tookBackThisAlone(EnvDocument dropped, EnvDocument edited) {
        List<StagedChange> back = Changes.between(profile, edited, dropped);
        return back.size() == 1
                && back.getFirst().key().equals(key)
                && dropped.value(key).equals(before);
    }

    private EnvDocument value(EnvDocument edited, EnvDocument disk) throws Failure.Usage {
        return switch (kind()) {
            case ADDED -> edited.remove(key);
            case CHANGED -> edited.set(key, before.orElseThrow());
            case REMOVED, CLEANED -> Merge.restoreKey(edited, disk, key);
        };
    }
}

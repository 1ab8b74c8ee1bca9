package keyturn.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Merge;

/// Puts staged edits onto what is on disk now, profile by profile. Where both sides changed a key, the staged
/// value stays, and the key is named.
final class Rebase {

    private final Map<ProfileName, EnvDocument> documents = new HashMap<>();
    private final Map<ProfileName, List<EnvKey>> conflicts = new TreeMap<>();

    /// @param base   what the edits started from
    /// @param mine   the same with edits
    /// @param theirs what is on disk now
    Rebase(
            Map<ProfileName, EnvDocument> base,
            Map<ProfileName, EnvDocument> mine,
            Map<ProfileName, EnvDocument> theirs) {
        theirs.forEach((profile, now) -> {
            EnvDocument origin = base.getOrDefault(profile, EnvDocument.EMPTY);
            EnvDocument edited = mine.getOrDefault(profile, EnvDocument.EMPTY);
            documents.put(profile, edited.equals(origin) ? now : merge(profile, origin, edited, now));
        });
    }

    Map<ProfileName, EnvDocument> documents() {
        return documents;
    }

    Map<ProfileName, List<EnvKey>> conflicts() {
        return conflicts;
    }

    private EnvDocument merge(ProfileName profile, EnvDocument base, EnvDocument mine, EnvDocument theirs) {
        if (mine.equals(theirs)) {
            return theirs;
        }
        Merge.Result result = Merge.threeWay(base, mine, theirs);
        if (result.conflicts().isEmpty()) {
            return result.merged();
        }
        conflicts.put(profile, result.conflicts());
        EnvDocument merged = result.merged();
        for (EnvKey key : result.conflicts()) {
            merged = Merge.restoreKey(merged, mine, key);
        }
        return merged;
    }
}

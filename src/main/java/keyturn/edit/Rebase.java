package keyturn.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Merge;

/// Puts staged edits onto what is on disk now, profile by profile. Where both sides changed a key, the staged
/// value stays, and the clash is named. Edits of a profile that is on disk no more stay as they are.
final class Rebase {

    private final Map<ProfileName, EnvDocument> documents = new HashMap<>();
    private final Map<ProfileName, EnvDocument> stranded = new HashMap<>();
    private final List<Clash> clashes = new ArrayList<>();

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
        mine.forEach((profile, edited) -> {
            EnvDocument origin = base.getOrDefault(profile, EnvDocument.EMPTY);
            if (!theirs.containsKey(profile) && !edited.equals(origin)) {
                documents.put(profile, edited);
                stranded.put(profile, origin);
            }
        });
    }

    Map<ProfileName, EnvDocument> documents() {
        return documents;
    }

    /// What edits started from whose profile is on disk no more.
    Map<ProfileName, EnvDocument> stranded() {
        return stranded;
    }

    List<Clash> clashes() {
        return clashes;
    }

    private EnvDocument merge(ProfileName profile, EnvDocument base, EnvDocument mine, EnvDocument theirs) {
        if (mine.equals(theirs)) {
            return theirs;
        }
        Merge.Result result = Merge.threeWay(base, mine, theirs);
        EnvDocument merged = result.merged();
        for (EnvKey key : result.conflicts()) {
            clashes.add(new Clash(profile, key, base.value(key), mine.value(key), theirs.value(key)));
            merged = Merge.restoreKey(merged, mine, key);
        }
        return merged;
    }
}

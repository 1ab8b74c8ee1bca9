package keyturn.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;

/// Staged edits apart from their history: what they started from, and what they made of it. Enough to stage them
/// again on a work folder that has changed since.
///
/// @param base the edited profiles as they were on disk
/// @param mine the same with edits
public record Staged(Map<ProfileName, EnvDocument> base, Map<ProfileName, EnvDocument> mine) {

    public Staged {
        base = Map.copyOf(base);
        mine = Map.copyOf(mine);
    }

    public static Staged of(Edits edits) {
        var mine = new LinkedHashMap<>(edits.changed());
        mine.putAll(edits.stranded());
        var base = new LinkedHashMap<ProfileName, EnvDocument>();
        mine.keySet().forEach(it -> base.put(it, edits.onDisk(it)));
        return new Staged(base, mine);
    }

    public boolean isEmpty() {
        return mine.isEmpty();
    }
}

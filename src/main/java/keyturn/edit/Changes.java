package keyturn.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;

/// Compares two documents of one profile, key by key.
public final class Changes {

    private Changes() {}

    /// The keys whose value differs, and those that are set more or less often than before.
    public static List<StagedChange> between(ProfileName profile, EnvDocument before, EnvDocument after) {
        Map<EnvKey, Integer> countBefore = counts(before);
        Map<EnvKey, Integer> countAfter = counts(after);
        var keys = new LinkedHashSet<EnvKey>(before.keys());
        keys.addAll(after.keys());
        var changes = new ArrayList<StagedChange>();
        for (EnvKey key : keys) {
            Optional<SecretText> old = before.value(key);
            Optional<SecretText> now = after.value(key);
            if (!old.equals(now) || !countBefore.getOrDefault(key, 0).equals(countAfter.getOrDefault(key, 0))) {
                changes.add(new StagedChange(profile, key, old, now));
            }
        }
        return changes;
    }

    private static Map<EnvKey, Integer> counts(EnvDocument document) {
        var counts = new HashMap<EnvKey, Integer>();
        document.assignments().forEach(assignment -> counts.merge(assignment.key(), 1, Integer::sum));
        return counts;
    }
}

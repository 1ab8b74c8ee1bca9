package keyturn.edit;

import java.util.HashMap;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.work.Merge;

/// One step of the history: the documents that it changed, before and after.
///
/// @param name what a person calls it, such as `change of JWT_SECRET in production`
record Step(String name, Map<ProfileName, EnvDocument> before, Map<ProfileName, EnvDocument> after) {

    Step {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /// The documents after taking the step back. What has come from elsewhere since then stays.
    Map<ProfileName, EnvDocument> undoneOn(Map<ProfileName, EnvDocument> now) {
        return moved(after, before, now);
    }

    /// The documents after doing the step again.
    Map<ProfileName, EnvDocument> redoneOn(Map<ProfileName, EnvDocument> now) {
        return moved(before, after, now);
    }

    private static Map<ProfileName, EnvDocument> moved(
            Map<ProfileName, EnvDocument> from, Map<ProfileName, EnvDocument> to, Map<ProfileName, EnvDocument> now) {
        var result = new HashMap<ProfileName, EnvDocument>();
        to.forEach((profile, target) -> {
            EnvDocument origin = from.getOrDefault(profile, EnvDocument.EMPTY);
            EnvDocument present = now.get(profile);
            if (present == null) {
                return; // the profile's file has gone; there is nothing to change
            }
            boolean untouched = present.equals(origin);
            result.put(
                    profile,
                    untouched ? target : Merge.threeWay(origin, target, present).merged());
        });
        return result;
    }
}

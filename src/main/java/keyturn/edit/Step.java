package keyturn.edit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.work.Merge;

/// One step of the history: the documents that it changed, before and after.
///
/// @param name   what a person calls it, such as `change of JWT_SECRET in production`
/// @param beside the change beside the profiles that it stands for; then it changed no document
record Step(
        String name,
        Map<ProfileName, EnvDocument> before,
        Map<ProfileName, EnvDocument> after,
        Optional<Beside> beside) {

    Step {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static Step of(String name, Map<ProfileName, EnvDocument> before, Map<ProfileName, EnvDocument> after) {
        return new Step(name, before, after, Optional.empty());
    }

    static Step of(Beside change) {
        return new Step(change.name(), Map.of(), Map.of(), Optional.of(change));
    }

    boolean isOf(Beside change) {
        return beside.filter(change::equals).isPresent();
    }

    /// What taking a step back, or doing it again, has made.
    ///
    /// @param documents those that changed
    /// @param kept      keys that something else has changed since; they stay as they are
    record Moved(Map<ProfileName, EnvDocument> documents, Set<EnvKey> kept) {}

    /// The documents after taking the step back. What has come from elsewhere since then stays.
    Moved undoneOn(Map<ProfileName, EnvDocument> now) {
        return moved(after, before, now);
    }

    /// The documents after doing the step again.
    Moved redoneOn(Map<ProfileName, EnvDocument> now) {
        return moved(before, after, now);
    }

    private static Moved moved(
            Map<ProfileName, EnvDocument> from, Map<ProfileName, EnvDocument> to, Map<ProfileName, EnvDocument> now) {
        var documents = new HashMap<ProfileName, EnvDocument>();
        var kept = new TreeSet<EnvKey>(Comparator.comparing(EnvKey::name));
        to.forEach((profile, target) -> {
            EnvDocument origin = from.getOrDefault(profile, EnvDocument.EMPTY);
            EnvDocument present = now.get(profile);
            if (present == null) {
                return; // the profile's file has gone; there is nothing to change
            }
            if (present.equals(origin)) {
                documents.put(profile, target);
            } else {
                Merge.Result merge = Merge.threeWay(origin, target, present);
                documents.put(profile, merge.merged());
                kept.addAll(merge.conflicts());
            }
        });
        return new Moved(documents, kept);
    }
}

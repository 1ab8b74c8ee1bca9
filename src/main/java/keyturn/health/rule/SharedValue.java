package keyturn.health.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.health.Evidence;

/// A secret with every place that holds it.
record SharedValue(List<Held> uses) {

    /// Those that stand in more than one profile, in the order of first sight.
    static List<SharedValue> across(Evidence evidence) {
        return all(evidence).stream()
                .filter(shared -> shared.profiles().size() > 1)
                .toList();
    }

    static List<SharedValue> all(Evidence evidence) {
        var byValue = new LinkedHashMap<SecretText, List<Held>>();
        for (Held held : Held.secrets(evidence)) {
            byValue.computeIfAbsent(held.value(), _ -> new ArrayList<>()).add(held);
        }
        return byValue.values().stream().map(SharedValue::new).toList();
    }

    /// Each profile once.
    List<ProfileName> profiles() {
        return uses.stream().map(use -> use.profile().name()).distinct().toList();
    }

    /// True if it opens production and lies in development.
    boolean isWorst(Evidence evidence) {
        return profiles().stream().anyMatch(profile -> Weight.isLive(evidence, profile))
                && profiles().stream().anyMatch(profile -> Weight.isRelaxed(evidence, profile));
    }
}

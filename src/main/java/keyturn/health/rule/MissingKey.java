package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;
import keyturn.work.WorkSnapshot.Template;

/// A key that the template or other profiles have, and this profile has not.
public final class MissingKey implements Rule {

    @Override
    public String id() {
        return "missing-key";
    }

    @Override
    public About about() {
        return new About(text("rules.missingKey"), text("rules.missingKey.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        WorkSnapshot snapshot = evidence.snapshot();
        Set<EnvKey> inTemplate = snapshot.template().map(Template::keys).orElse(Set.of());
        var expected = new LinkedHashSet<EnvKey>(inTemplate);
        expected.addAll(snapshot.keys());
        var findings = new ArrayList<Finding>();
        var lesser = new LinkedHashMap<Profile, List<EnvKey>>();
        List<Profile> readable = snapshot.profiles().stream()
                .filter(profile -> profile.content() instanceof Content.Read)
                .toList();
        Map<EnvKey, Integer> counts = counts(readable);
        for (EnvKey key : expected) {
            int having = counts.getOrDefault(key, 0);
            boolean common = having > readable.size() - having;
            // Most keys of a big folder are either everywhere or nobody misses them.
            List<Profile> without = having < readable.size() && (common || inTemplate.contains(key))
                    ? readable.stream()
                            .filter(profile -> !profile.keys().contains(key))
                            .toList()
                    : List.of();
            for (Profile profile : without) {
                if (common && matters(evidence, profile, key)) {
                    findings.add(finding(profile, key, with(snapshot, key), inTemplate.contains(key)));
                } else if (common || inTemplate.contains(key)) {
                    lesser.computeIfAbsent(profile, _ -> new ArrayList<>()).add(key);
                }
            }
        }
        lesser.forEach((profile, keys) -> findings.add(summary(profile, keys)));
        return findings;
    }

    /// How many profiles set each key.
    private static Map<EnvKey, Integer> counts(List<Profile> profiles) {
        var counts = new HashMap<EnvKey, Integer>();
        for (Profile profile : profiles) {
            for (EnvKey key : profile.keys()) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> with(WorkSnapshot snapshot, EnvKey key) {
        return snapshot.profiles().stream()
                .filter(profile -> profile.keys().contains(key))
                .map(profile -> profile.name().name())
                .toList();
    }

    /// Not every profile needs every key of a template. One that policy knows and most profiles have does matter
    /// where validation is strict.
    private static boolean matters(Evidence evidence, Profile profile, EnvKey key) {
        return evidence.policy().policy().type(key).isPresent() && Weight.isStrict(evidence, profile.name());
    }

    private Finding finding(Profile profile, EnvKey key, List<String> with, boolean inTemplate) {
        var places = new ArrayList<>(with);
        if (inTemplate) {
            places.add(text("health.missingKey.template"));
        }
        String detail = text("health.missingKey.detail", String.join(", ", places));
        return Finding.ofKey(id(), Severity.WARNING, profile, key, text("health.missingKey", profile.name()), detail)
                .with(new Fix.AddKey(profile.name(), key));
    }

    /// One line a profile for all the keys that it may well do without.
    private Finding summary(Profile profile, List<EnvKey> keys) {
        String names = String.join(", ", keys.stream().map(EnvKey::name).toList());
        return Finding.ofProfile(id(), Severity.NOTE, profile, text("health.missingKey.several", keys.size()), names);
    }
}

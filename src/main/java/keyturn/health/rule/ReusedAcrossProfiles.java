package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.Policy;
import keyturn.policy.SecretType;
import keyturn.work.Profile;

/// The same secret in two profiles: whoever sees one can use the other.
public final class ReusedAcrossProfiles implements Rule {

    @Override
    public String id() {
        return "reused-across-profiles";
    }

    @Override
    public About about() {
        return new About(text("rules.reusedAcrossProfiles"), text("rules.reusedAcrossProfiles.help"));
    }

    private record Use(Profile profile, EnvKey key) {}

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (List<Use> uses : byValue(evidence).values()) {
            Set<ProfileName> profiles = new LinkedHashSet<>();
            uses.forEach(use -> profiles.add(use.profile().name()));
            if (profiles.size() > 1) {
                findings.add(finding(evidence, uses, List.copyOf(profiles)));
            }
        }
        return findings;
    }

    private static Map<SecretText, List<Use>> byValue(Evidence evidence) {
        Policy policy = evidence.policy().policy();
        var uses = new LinkedHashMap<SecretText, List<Use>>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (EnvKey key : document.keys()) {
                SecretText value = document.value(key).orElse(SecretText.EMPTY);
                if (policy.isSecret(key) && !value.isEmpty()) {
                    uses.computeIfAbsent(value, _ -> new ArrayList<>()).add(new Use(profile, key));
                }
            }
        }
        return uses;
    }

    /// The finding stands at the least important profile: that is the one to change.
    private Finding finding(Evidence evidence, List<Use> uses, List<ProfileName> profiles) {
        Use first = uses.getFirst();
        Use last = uses.getLast();
        boolean relaxed = profiles.stream().allMatch(profile -> Weight.isRelaxed(evidence, profile));
        Severity severity = relaxed ? Severity.NOTE : Severity.ERROR;
        String names = listed(profiles.stream().map(ProfileName::name).toList());
        String message = first.key().equals(last.key())
                ? text("health.reused", names)
                : text("health.reused.otherKey", first.key(), first.profile().name());
        String detail = text(
                "health.reused.detail", last.profile().name(), first.profile().name());
        var finding = Finding.ofKey(id(), severity, last.profile(), last.key(), message, detail)
                .concerning(profiles);
        Fix fix = evidence.policy()
                .policy()
                .type(last.key())
                .flatMap(SecretType::generate)
                .<Fix>map(format -> new Fix.Generate(last.profile().name(), last.key(), format))
                .orElseGet(() -> new Fix.Show(last.profile().name(), last.key()));
        return finding.with(fix);
    }

    /// `staging, demo and production`; there are at least two.
    private static String listed(List<String> names) {
        String head = String.join(", ", names.subList(0, names.size() - 1));
        return text("health.and", head, names.getLast());
    }
}

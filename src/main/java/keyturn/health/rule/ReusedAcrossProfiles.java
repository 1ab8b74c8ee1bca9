package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.SecretType;

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

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (SharedValue shared : SharedValue.across(evidence)) {
            // What is in production and in development is worse, and has a rule of its own.
            if (!shared.isWorst(evidence)) {
                findings.add(finding(evidence, shared.uses(), shared.profiles()));
            }
        }
        return findings;
    }

    /// The finding stands at the least important profile: that is the one to change.
    private Finding finding(Evidence evidence, List<Held> uses, List<ProfileName> profiles) {
        Held first = uses.getFirst();
        Held last = uses.getLast();
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

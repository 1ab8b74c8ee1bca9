package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.strength.Pretence;
import keyturn.work.Profile;

/// A secret that everybody can look up: printed in the guide.
public final class KnownValue implements Rule {

    @Override
    public String id() {
        return "known-value";
    }

    @Override
    public About about() {
        return new About(text("rules.knownValue"), text("rules.knownValue.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            for (EnvKey key : profile.keys()) {
                SecretText value = profile.document()
                        .flatMap(document -> document.value(key))
                        .orElse(SecretText.EMPTY);
                if (evidence.policy().policy().isSecret(key)
                        && !value.isEmpty()
                        && new Held(profile, key, value).pretence(evidence) == Pretence.KNOWN) {
                    findings.add(Replacement.offer(
                            evidence,
                            Finding.ofKey(
                                    id(),
                                    Weight.graded(evidence, profile.name()),
                                    profile,
                                    key,
                                    text("health.knownValue", profile.name()),
                                    text("health.knownValue.detail"))));
                }
            }
        }
        return findings;
    }
}

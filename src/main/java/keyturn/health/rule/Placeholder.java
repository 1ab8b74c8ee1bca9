package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.strength.Pretence;
import keyturn.work.Profile;

/// A value that stands where one is still to be put: `<your_key>`, `changeme`.
public final class Placeholder implements Rule {

    @Override
    public String id() {
        return "placeholder";
    }

    @Override
    public About about() {
        return new About(text("rules.placeholder"), text("rules.placeholder.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (EnvKey key : document.keys()) {
                SecretText value = document.value(key).orElse(SecretText.EMPTY);
                boolean secret = evidence.policy().policy().isSecret(key);
                boolean placeholder = secret
                        ? !value.isEmpty() && new Held(profile, key, value).pretence(evidence) == Pretence.PLACEHOLDER
                        : Pretence.isUnfilledSetting(value);
                if (placeholder) {
                    Finding finding = Finding.ofKey(
                            id(),
                            Weight.graded(evidence, profile.name()),
                            profile,
                            key,
                            text("validation.placeholder", profile.name()),
                            text("validation.placeholder.detail"));
                    findings.add(
                            secret
                                    ? Replacement.offer(evidence, finding)
                                    : finding.with(new Fix.Show(profile.name(), key)));
                }
            }
        }
        return findings;
    }
}

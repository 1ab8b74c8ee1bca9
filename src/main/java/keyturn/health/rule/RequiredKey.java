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
import keyturn.policy.SettingType;
import keyturn.work.Content;
import keyturn.work.Profile;

/// A key that policy requires is not set, or set to nothing.
public final class RequiredKey implements Rule {

    @Override
    public String id() {
        return "required-key";
    }

    @Override
    public About about() {
        return new About(text("rules.requiredKey"), text("rules.requiredKey.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        List<EnvKey> required = evidence.policy().policy().settings().values().stream()
                .filter(SettingType::required)
                .map(SettingType::key)
                .toList();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (EnvKey key : required) {
                boolean empty = document.value(key).map(SecretText::isEmpty).orElse(true);
                if (empty && profile.content() instanceof Content.Read) {
                    findings.add(Finding.ofKey(
                                    id(),
                                    Weight.graded(evidence, profile.name()),
                                    profile,
                                    key,
                                    text("validation.requiredKey", profile.name()),
                                    text("validation.requiredKey.detail"))
                            .with(new Fix.AddKey(profile.name(), key)));
                }
            }
        }
        return findings;
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvLine.Disabled;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A commented-out assignment that still holds a secret.
public final class SecretInComment implements Rule {

    @Override
    public String id() {
        return "secret-in-comment";
    }

    @Override
    public About about() {
        return new About(text("rules.secretInComment"), text("rules.secretInComment.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (int i = 0; i < document.lines().size(); i++) {
                if (document.lines().get(i) instanceof Disabled disabled
                        && !disabled.value().isEmpty()
                        && evidence.policy().policy().isSecret(disabled.key())) {
                    findings.add(Finding.ofKey(
                                    id(),
                                    Weight.of(evidence, profile.name(), Severity.WARNING),
                                    profile,
                                    disabled.key(),
                                    text("health.secretInComment", profile.name()),
                                    text("health.secretInComment.detail"))
                            .at(document.lineNumber(i))
                            .with(new Fix.RemoveComments(profile.name(), disabled.key())));
                }
            }
        }
        return findings;
    }
}

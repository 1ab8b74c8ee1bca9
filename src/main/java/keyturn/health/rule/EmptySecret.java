package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.Criticality;
import keyturn.policy.SecretType;
import keyturn.work.Profile;

/// A secret that policy knows is set to nothing where it is needed.
public final class EmptySecret implements Rule {

    @Override
    public String id() {
        return "empty-secret";
    }

    @Override
    public About about() {
        return new About(text("rules.emptySecret"), text("rules.emptySecret.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            if (!Weight.isRelaxed(evidence, profile.name())) {
                for (EnvKey key : document.keys()) {
                    Optional<SecretType> type =
                            evidence.policy().policy().type(key).filter(SecretType::secret);
                    boolean empty = document.value(key).map(SecretText::isEmpty).orElse(false);
                    if (empty && type.isPresent() && !isSwitchedOff(evidence, profile, key)) {
                        findings.add(finding(evidence, profile, type.get()));
                    }
                }
            }
        }
        return findings;
    }

    /// `TELEGRAM_ENABLED=false` leaves `TELEGRAM_BOT_TOKEN` without use.
    private static boolean isSwitchedOff(Evidence evidence, Profile profile, EnvKey key) {
        String service = key.name().startsWith("SMTP_") ? "EMAIL" : key.name().split("_", 2)[0];
        return EnvKey.parse(service + "_ENABLED")
                .flatMap(enabled -> SettingText.of(evidence, profile, enabled))
                .filter(SettingText::isOff)
                .isPresent();
    }

    /// Not every service uses every store or cloud, but its own secrets and the critical ones it does use.
    private Finding finding(Evidence evidence, Profile profile, SecretType type) {
        boolean own = type.generate().isPresent() || type.criticality() == Criticality.CRITICAL;
        Severity severity = Weight.graded(evidence, profile.name());
        if (!own) {
            severity = severity == Severity.ERROR ? Severity.WARNING : Severity.NOTE;
        }
        return Replacement.offer(
                evidence,
                Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        type.key(),
                        text("validation.emptySecret", profile.name()),
                        text("validation.emptySecret.detail")));
    }
}

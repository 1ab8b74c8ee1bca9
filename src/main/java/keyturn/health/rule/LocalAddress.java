package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// An address of this machine where a service is meant that others run.
public final class LocalAddress implements Rule {

    @Override
    public String id() {
        return "local-address";
    }

    @Override
    public About about() {
        return new About(text("rules.localAddress"), text("rules.localAddress.help"));
    }

    /// Where a service listens is its own machine.
    private static final Set<String> LISTENING = Set.of("API", "BIND", "LISTEN", "SERVER", "HTTP", "APP", "HOST");

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            if (!Weight.isRelaxed(evidence, profile.name())) {
                for (EnvKey key : document.keys()) {
                    SecretText value = document.value(key).orElse(SecretText.EMPTY);
                    severity(evidence, profile, key, value)
                            .map(severity -> finding(severity, profile, key))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Finding finding(Severity severity, Profile profile, EnvKey key) {
        return Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        key,
                        text("validation.localAddress", profile.name()),
                        text("validation.localAddress.detail"))
                .with(new Fix.Show(profile.name(), key));
    }

    /// A store may well run beside the service; a web service of others does not.
    private static Optional<Severity> severity(Evidence evidence, Profile profile, EnvKey key, SecretText value) {
        List<Address> local =
                Address.in(value).stream().filter(Address::isLocal).toList();
        Severity graded = Weight.graded(evidence, profile.name());
        if (!local.isEmpty()) {
            boolean web = local.stream().anyMatch(Address::isWeb);
            return Optional.of(web ? graded : Severity.NOTE);
        }
        boolean host = key.name().endsWith("_HOST") || key.name().endsWith("_SERVER");
        boolean elsewhere =
                host && !LISTENING.contains(key.name().substring(0, key.name().lastIndexOf('_')));
        return elsewhere
                ? SettingText.of(evidence, profile, key)
                        .map(text -> text.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", ""))
                        .filter(Address::isLocal)
                        .map(_ -> Severity.NOTE)
                : Optional.empty();
    }
}

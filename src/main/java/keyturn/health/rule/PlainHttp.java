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
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// An address without encryption: whoever is on the way reads the keys that go along.
public final class PlainHttp implements Rule {

    @Override
    public String id() {
        return "plain-http";
    }

    @Override
    public About about() {
        return new About(text("rules.plainHttp"), text("rules.plainHttp.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            Optional<Severity> graded = Weight.unlessRelaxed(evidence, profile.name());
            if (graded.isPresent()) {
                for (EnvKey key : document.keys()) {
                    SecretText value = document.value(key).orElse(SecretText.EMPTY);
                    severity(graded.get(), Address.in(value))
                            .map(severity -> finding(severity, profile, key))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /// Local addresses are [LocalAddress]'s. A name without a dot stays within a network of containers.
    private static Optional<Severity> severity(Severity graded, List<Address> addresses) {
        List<Address> open = addresses.stream()
                .filter(address -> address.isUnencrypted() && !address.isLocal())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean internal = open.stream().allMatch(Address::isInternal);
        return Optional.of(internal && graded == Severity.ERROR ? Severity.WARNING : graded);
    }

    private Finding finding(Severity severity, Profile profile, EnvKey key) {
        return Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        key,
                        text("validation.plainHttp", profile.name()),
                        text("validation.plainHttp.detail"))
                .with(new Fix.Show(profile.name(), key));
    }
}

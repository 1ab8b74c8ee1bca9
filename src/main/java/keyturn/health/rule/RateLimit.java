package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/// A limit of requests that limits nothing, or is missing where other profiles have it.
public final class RateLimit implements Rule {

    @Override
    public String id() {
        return "rate-limit";
    }

    @Override
    public About about() {
        return new About(text("rules.rateLimit"), text("rules.rateLimit.help"));
    }

    private static final Set<String> NOTHING = Set.of("none", "off", "false", "unlimited", "disabled", "no", "inf");

    /// More a minute for one client is no limit: the guide has 100 for all and 5 for logins.
    private static final long MOST = 100_000;

    private static final long MOST_LOGINS = 100;

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        Set<EnvKey> limits = limits(evidence);
        for (Profile profile : evidence.snapshot().profiles()) {
            for (EnvKey key : limits) {
                if (profile.keys().contains(key)) {
                    limit(evidence, profile, key).ifPresent(findings::add);
                } else if (Weight.isLive(evidence, profile.name()) && profile.content() instanceof Content.Read) {
                    findings.add(finding(
                                    Severity.WARNING,
                                    profile,
                                    key,
                                    text("validation.rateLimit.missing", profile.name()))
                            .with(new Fix.AddKey(profile.name(), key)));
                }
            }
        }
        return findings;
    }

    private static Set<EnvKey> limits(Evidence evidence) {
        var keys = new LinkedHashSet<>(evidence.snapshot().keys());
        keys.addAll(
                evidence.snapshot().template().map(WorkSnapshot.Template::keys).orElse(Set.of()));
        keys.removeIf(key -> !isLimit(key));
        return keys;
    }

    static boolean isLimit(EnvKey key) {
        return key.name().contains("RATE_LIMIT")
                && !key.name().endsWith("ENABLED")
                && !key.name().startsWith("DISABLE");
    }

    private Optional<Finding> limit(Evidence evidence, Profile profile, EnvKey key) {
        Optional<Severity> graded = Weight.unlessRelaxed(evidence, profile.name());
        String value = SettingText.of(evidence, profile, key).orElse("").toLowerCase(Locale.ROOT);
        if (graded.isEmpty() || !limitsNothing(key, value)) {
            return Optional.empty();
        }
        return Optional.of(finding(graded.get(), profile, key, text("validation.rateLimit", profile.name()))
                .with(new Fix.Show(profile.name(), key)));
    }

    /// A value that is no number at all is [WrongType]'s, where the type is known.
    private static boolean limitsNothing(EnvKey key, String value) {
        if (value.isEmpty() || NOTHING.contains(value)) {
            return true;
        }
        if (!value.matches("-?[0-9]{1,15}")) {
            return false;
        }
        long number = Long.parseLong(value);
        boolean login = key.name().contains("AUTH") || key.name().contains("LOGIN");
        return number <= 0 || number > (login ? MOST_LOGINS : MOST);
    }

    private Finding finding(Severity severity, Profile profile, EnvKey key, String message) {
        return Finding.ofKey(id(), severity, profile, key, message, text("validation.rateLimit.detail"));
    }
}

package keyturn.health.rule;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.policy.SecretType;

/// The fix for a value that must be replaced: a generated one where one can be generated, else the way to it.
final class Replacement {

    /// For passwords that are chosen where they are used, as for a database: 190 bits, no character that needs
    /// quotes.
    private static final String PASSWORD = "alnum:32";

    private Replacement() {}

    /// @param finding about a key of a profile
    static Finding offer(Evidence evidence, Finding finding) {
        ProfileName profile = finding.profile().orElseThrow();
        EnvKey key = finding.key().orElseThrow();
        Optional<SecretType> type = evidence.policy().policy().type(key);
        Optional<String> format = type.flatMap(SecretType::generate);
        if (format.isEmpty() && key.name().endsWith("PASSWORD")) {
            format = Optional.of(PASSWORD);
        }
        return finding.with(format.<Fix>map(each -> new Fix.Generate(profile, key, each))
                .orElseGet(() -> new Fix.Show(profile, key)));
    }
}

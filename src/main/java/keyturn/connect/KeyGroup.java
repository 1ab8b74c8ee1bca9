package keyturn.connect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// Keys with the same beginning, such as `POSTGRES_`; notes which of them were used.
final class KeyGroup {

    static final List<String> PORT = List.of("PORT");
    static final List<String> USER = List.of("USER", "USERNAME", "HOST_USER", "LOGIN");
    static final List<String> PASSWORD = List.of("PASSWORD", "PASS", "PASSWD", "PWD", "HOST_PASSWORD");
    static final List<String> DATABASE = List.of("DB", "DATABASE", "NAME", "DBNAME", "DB_NAME");
    static final List<String> KIND = List.of("CONNECTION", "ENGINE", "DRIVER", "TYPE", "DIALECT", "ADAPTER", "CLIENT");
    static final List<String> TLS =
            List.of("SSLMODE", "SSL_MODE", "TLS", "SSL", "USE_TLS", "ENCRYPTION", "SECURE", "STARTTLS");

    private final Map<EnvKey, SecretText> values;
    private final String base;
    private final Set<EnvKey> used = new LinkedHashSet<>();

    /// @param base what all keys begin with
    KeyGroup(Map<EnvKey, SecretText> values, String base) {
        this.values = values;
        this.base = base;
    }

    /// The value of the first of these that is there and not empty.
    SecretText value(List<String> ends) {
        for (String end : ends) {
            Optional<EnvKey> key = EnvKey.parse(base + end);
            SecretText value =
                    key.map(each -> values.getOrDefault(each, SecretText.EMPTY)).orElse(SecretText.EMPTY);
            if (key.isPresent() && !value.isEmpty()) {
                used.add(key.get());
                return value;
            }
        }
        return SecretText.EMPTY;
    }

    List<EnvKey> used() {
        return new ArrayList<>(used);
    }
}

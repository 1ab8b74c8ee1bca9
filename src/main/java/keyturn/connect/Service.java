package keyturn.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Protocols that a profile may name, by the words that its keys and addresses use for them.
enum Service {
    POSTGRES,
    MYSQL,
    REDIS,
    SMTP,
    WEB;

    private static final int SMTPS = 465;

    private Set<String> schemes() {
        return switch (this) {
            case POSTGRES -> Set.of("postgres", "postgresql", "pgsql");
            case MYSQL -> Set.of("mysql", "mysql2", "mariadb");
            case REDIS -> Set.of("redis", "rediss", "valkey", "valkeys");
            case SMTP -> Set.of("smtp", "smtps", "submission");
            case WEB -> Set.of("http", "https", "ws", "wss");
        };
    }

    /// What keys of it begin with.
    private List<String> words() {
        return switch (this) {
            case POSTGRES -> List.of("POSTGRES", "POSTGRESQL", "PG");
            case MYSQL -> List.of("MYSQL", "MARIADB");
            case REDIS -> List.of("REDIS", "VALKEY");
            case SMTP -> List.of("SMTP", "MAIL", "EMAIL");
            case WEB -> List.of();
        };
    }

    private int port() {
        return switch (this) {
            case POSTGRES -> 5432;
            case MYSQL -> 3306;
            case REDIS -> 6379;
            case SMTP -> 587;
            case WEB -> 80;
        };
    }

    static Optional<Service> ofScheme(String scheme) {
        return Arrays.stream(values())
                .filter(each -> each.schemes().contains(scheme))
                .findFirst();
    }

    /// @param base a key up to `HOST`, such as `APP_POSTGRES_`
    static Optional<Service> ofKey(String base) {
        String name = base.toUpperCase(Locale.ROOT).replaceAll("_$", "");
        return Arrays.stream(values())
                .filter(each -> each.words().stream().anyMatch(word -> name.equals(word) || name.endsWith("_" + word)))
                .findFirst();
    }

    /// A database whose keys name no product (`DB_HOST`): by what another setting says, or by the port.
    static Optional<Service> ofDatabase(String kind, Optional<Integer> port) {
        String word = kind.toLowerCase(Locale.ROOT);
        for (Service each : List.of(POSTGRES, MYSQL)) {
            if (each.schemes().stream().anyMatch(word::contains) || port.equals(Optional.of(each.port()))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// Where the address names none.
    int usualPort(String scheme) {
        return switch (scheme) {
            case "https", "wss" -> 443;
            case "smtps" -> SMTPS;
            default -> port();
        };
    }

    /// @param scheme of the address; empty where there is none
    /// @param wanted what a setting asks for; empty where there is none
    Encryption encryption(String scheme, String wanted, int usedPort) {
        boolean always = Set.of("https", "wss", "rediss", "valkeys", "smtps").contains(scheme)
                || (this == SMTP && usedPort == SMTPS)
                || (this == SMTP && Set.of("ssl", "smtps").contains(wanted));
        if (always) {
            return Encryption.FROM_START;
        }
        boolean no =
                Set.of("disable", "disabled", "false", "no", "none", "0", "off").contains(wanted);
        boolean yes = Set.of("require", "required", "verify-ca", "verify-full", "verify_ca", "verify_identity")
                        .contains(wanted)
                || Set.of("true", "yes", "1", "on", "tls", "starttls").contains(wanted);
        return switch (this) {
            case WEB -> Encryption.NONE;
            case REDIS -> yes ? Encryption.FROM_START : Encryption.NONE;
            case POSTGRES, MYSQL, SMTP -> no ? Encryption.NONE : yes ? Encryption.REQUIRED : Encryption.IF_OFFERED;
        };
    }

    Endpoint endpoint(Server server, Encryption encryption, Credentials credentials, String database) {
        return switch (this) {
            case POSTGRES -> new Endpoint.Postgres(server, encryption, credentials, database);
            case MYSQL -> new Endpoint.MySql(server, encryption, credentials, database);
            case REDIS -> new Endpoint.Redis(server, encryption, credentials);
            case SMTP -> new Endpoint.Smtp(server, encryption, credentials);
            case WEB -> new Endpoint.Web(server, encryption);
        };
    }

    String protocol() {
        return switch (this) {
            case POSTGRES -> "PostgreSQL";
            case MYSQL -> "MySQL";
            case REDIS -> "Redis";
            case SMTP -> "SMTP";
            case WEB -> "HTTP";
        };
    }
}

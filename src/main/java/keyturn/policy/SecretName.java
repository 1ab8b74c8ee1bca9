package keyturn.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import keyturn.env.EnvKey;

/// Tells by a key's name whether its value is a secret, where policy is silent. In doubt it is one: a setting
/// that is masked costs a click, a secret that is shown cannot be taken back.
final class SecretName {

    /// A name with a word that ends in one of these holds a secret, wherever the word stands: `PGPASSWORD`.
    private static final List<String> SECRET_ENDS = List.of(
            "SECRET",
            "SECRETS",
            "PASSWORD",
            "PASSWORDS",
            "PASSWD",
            "PASSPHRASE",
            "PASSCODE",
            "TOKEN",
            "TOKENS",
            "CREDENTIAL",
            "CREDENTIALS",
            "APIKEY");

    /// The same for whole words.
    private static final Set<String> SECRET_WORDS = words("PASS PWD PW PIN PAT CREDS SALT PEPPER DSN MNEMONIC WEBHOOK");

    /// Words that mean a secret only where the name ends with them: `API_KEY`, but not `KEY_BINDINGS`.
    private static final Set<String> LAST_WORDS = words("KEY KEYS AUTH COOKIE JWT PRIVATE");

    /// What is reached with a password that often stands in its address.
    private static final Set<String> STORES =
            words("DATABASE DB POSTGRES POSTGRESQL MYSQL MARIADB REDIS MONGO MONGODB AMQP RABBITMQ CELERY JDBC SMTP");

    /// Endings of settings about a secret, or of the name or place of one.
    private static final Set<String> SETTING_ENDS = words("ENABLED DISABLED REQUIRED ALLOWED ACTIVE MINUTE SECOND HOUR"
            + " DAY SECONDS MINUTES HOURS DAYS MS IN TTL EXPIRES EXPIRY EXPIRE EXPIRATION LIFETIME AGE TIMEOUT INTERVAL"
            + " LENGTH SIZE COUNT LIMIT MIN MAX MINIMUM MAXIMUM ROUNDS COST ITERATIONS ALGORITHM ALG TYPE FORMAT VERSION"
            + " MODE METHOD POLICY STRATEGY PREFIX SUFFIX HEADER ISSUER AUDIENCE SCOPE SCOPES NAME USERNAME USER EMAIL"
            + " HOST PORT SERVER ENDPOINT PATH FILE DIR DIRECTORY FOLDER REGION PROVIDER MANAGER STORE BACKEND ROTATION"
            + " FIELD ATTRIBUTE ALIAS URL URI DOMAIN REGEX PATTERN HINT ID IDS");

    /// First words of switches and limits: `REQUIRE_AUTHENTICATION`, `USE_AWS_SECRETS`, `MAX_TOKENS`.
    private static final Set<String> SETTING_STARTS =
            words("ENABLE DISABLE USE REQUIRE REQUIRES ALLOW FORCE IS HAS SHOW SKIP RETURN MAX MIN NUM");

    /// Words behind the one that counts: `API_TOKEN_OLD`, `API_KEY_2`.
    private static final Set<String> WHICH = words("PREVIOUS OLD NEW NEXT CURRENT BACKUP");

    private SecretName() {}

    /// Answers that were given, for each check asks for every key many times. Holds names, no values.
    private static final Map<EnvKey, Boolean> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 50_000;

    static boolean looksSecret(EnvKey key) {
        Boolean known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        boolean looks = judge(key);
        KNOWN.put(key, looks);
        return looks;
    }

    private static boolean judge(EnvKey key) {
        List<String> words = wordsOf(key.name());
        while (words.size() > 1 && tellsWhich(words.getLast())) {
            words = words.subList(0, words.size() - 1);
        }
        if (words.isEmpty()) {
            return false;
        }
        String last = words.getLast();
        if (last.equals("URL") || last.equals("URI")) {
            // An address is a setting, but for those that let in whoever knows them.
            return words.contains("WEBHOOK") || words.stream().anyMatch(STORES::contains);
        }
        if (SETTING_ENDS.contains(last) || SETTING_STARTS.contains(words.getFirst())) {
            return false;
        }
        boolean open = words.contains("PUBLIC") || words.contains("PUBLISHABLE");
        return words.stream().anyMatch(SecretName::isSecret)
                || (!open && LAST_WORDS.contains(last))
                || String.join("_", words).contains("PRIVATE_KEY")
                || String.join("_", words).endsWith("CONNECTION_STRING");
    }

    private static boolean isSecret(String word) {
        return SECRET_WORDS.contains(word) || SECRET_ENDS.stream().anyMatch(word::endsWith);
    }

    private static boolean tellsWhich(String word) {
        return WHICH.contains(word) || word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The parts between `_`, `-`, `.` and changes from lower to upper case, in capitals.
    private static List<String> wordsOf(String name) {
        return List.of(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").split("[_.-]+")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}

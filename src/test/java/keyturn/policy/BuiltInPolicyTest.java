package keyturn.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInPolicyTest {

    private final Policy policy = PolicyFile.builtIn();

    /// The guide's section "Secret Types" and its table "Add required secrets", where the dash stands for none.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        JWT_SECRET            | Application  | hex:32 | P6M              | HIGH     | true
        SESSION_SECRET        | Application  | hex:32 | P6M              | HIGH     | true
        BROKER_API_KEY        | Broker       | -      | P90D             | CRITICAL | true
        BROKER_API_SECRET     | Broker       | -      | P90D             | CRITICAL | true
        BROKER_ACCOUNT        | Broker       | -      | on change        | CRITICAL | false
        BROKER_SERVER         | Broker       | -      | on change        | CRITICAL | false
        TELEGRAM_BOT_TOKEN    | Notification | -      | when compromised | MEDIUM   | true
        TELEGRAM_CHAT_ID      | Notification | -      | when compromised | MEDIUM   | false
        DISCORD_WEBHOOK_URL   | Notification | -      | when compromised | MEDIUM   | true
        SMTP_PASSWORD         | Notification | -      | P90D             | MEDIUM   | true
        API_KEY               | API          | hex:24 | P90D             | HIGH     | true
        API_SECRET            | API          | hex:24 | P90D             | HIGH     | true
        POSTGRES_PASSWORD     | Database     | -      | P90D             | HIGH     | true
        MYSQL_PASSWORD        | Database     | -      | P90D             | HIGH     | true
        REDIS_PASSWORD        | Database     | -      | P90D             | MEDIUM   | true
        AWS_ACCESS_KEY_ID     | Cloud        | -      | P90D             | HIGH     | true
        AWS_SECRET_ACCESS_KEY | Cloud        | -      | P90D             | HIGH     | true
        GCP_PROJECT_ID        | Cloud        | -      | P90D             | HIGH     | false
        GCP_CREDENTIALS       | Cloud        | -      | P90D             | HIGH     | true
        CODECOV_TOKEN         | Tooling      | -      | when compromised | LOW      | true
        SENTRY_DSN            | Tooling      | -      | when compromised | LOW      | true
        """)
    void holdsTheGuidesTypes(
            String key, String category, String generate, String rotate, Criticality criticality, boolean secret) {
        var type = policy.type(new EnvKey(key)).orElseThrow();

        assertThat(type.category()).isEqualTo(category);
        assertThat(type.generate().orElse("-")).isEqualTo(generate);
        assertThat(type.source().isPresent()).isEqualTo(generate.equals("-"));
        assertThat(type.rotation().notation()).isEqualTo(rotate);
        assertThat(type.criticality()).isEqualTo(criticality);
        assertThat(type.secret()).isEqualTo(secret);
        assertThat(type.purpose()).isNotBlank();
        assertThat(type.scope()).isNotBlank();
    }

    @Test
    void holdsNoOtherTypes() {
        assertThat(policy.types()).hasSize(21);
        assertThat(policy.categories())
                .containsExactly(
                        "Application", "Broker", "Notification", "API", "Database", "Cloud", "Tooling", "Settings");
    }

    @Test
    void countsMonthsAsMonths() {
        assertThat(policy.type(new EnvKey("JWT_SECRET")).orElseThrow().rotation())
                .isEqualTo(new RotationRule.Every(Period.ofMonths(6)));
    }

    @Test
    void aKeyForTheOldValueStandsBesideItsType() {
        var previous = new EnvKey("JWT_SECRET_PREVIOUS");

        assertThat(policy.type(new EnvKey("JWT_SECRET")).orElseThrow().previous())
                .isEqualTo(Optional.of(previous));
        assertThat(policy.category(previous)).isEqualTo("Application");
        assertThat(policy.isSecret(previous)).isTrue();
    }

    @Test
    void holdsTheGuidesEnvironments() {
        assertThat(policy.environments())
                .extracting(each -> each.name() + " " + each.file() + " " + each.validation())
                .containsExactly(
                        "development .env.development RELAXED",
                        "demo .env.demo STANDARD",
                        "staging .env.staging STRICT",
                        "production .env.production STRICT");
        Map<EnvKey, String> production =
                policy.environment(new ProfileName("production")).orElseThrow().require();
        assertThat(production)
                .containsEntry(new EnvKey("ENV"), "production")
                .containsEntry(new EnvKey("DEBUG"), "false")
                .containsEntry(new EnvKey("USE_SYNTHETIC_DATA"), "false")
                .containsEntry(new EnvKey("REQUIRE_AUTHENTICATION"), "true");
    }

    @Test
    void itsFileReadsBackAsItself() {
        var reading = PolicyFile.read(PolicyFile.builtInJson());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.policy()).isEqualTo(policy);
        assertThat(new String(PolicyFile.builtInJson(), StandardCharsets.UTF_8)).endsWith("}\n");
    }
}

package keyturn.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.generate.Generator;
import keyturn.generate.SecretFormat;
import keyturn.policy.PolicyFile;
import keyturn.strength.Strength.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrengthMeterTest {

    private final StrengthMeter meter = new StrengthMeter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sunshine2019",
                "postgres",
                "12345",
                "mock",
                "p4$$w0rd#9",
                "secret123",
                "dev_jwt_secret_do_not_use_in_production",
                "dev_session_secret_do_not_use_in_production",
                "staging_secret_not_for_production",
                "please-change-me-before-you-deploy-this-service",
                "7f3d8e9a2b5c6f1e4d7a9b3c5e8f2a4d6e9b1c3f5a7d9e2b4c6f8a1d3e5f7a9b",
                "9e2b4c6f8a1d3e5f7a9b2c4e6f8a1d3e5f7a9b2c4e6f8a1d3e5f7a9b2c4e6f",
                "AKIAIOSFODNN7EXAMPLE",
                "<generate_with_openssl_rand_hex_32>",
                "<any other text in brackets, however long it may be>",
                "${{ secrets.ANY_OTHER_NAME }}",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "your_super_long_and_secret_value_goes_here_please",
                "00000000000000000000000000000000",
                "abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc",
                "0123456789abcdef0123456789abcdef0123456789abcdef",
                "deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
                "hunter2hunter2hunter2hunter2hunter2",
                "postgres://app:hunter2@db.example:5432/app",
                "https://discord.example/api/webhooks",
                "{\"a\": 1}",
                "",
                "   "
            })
    void theseAreWeakAndSayWhy(String value) {
        Strength strength = measure(value);

        assertThat(strength.verdict()).isEqualTo(Verdict.WEAK);
        assertThat(strength.bits()).isLessThan(StrengthMeter.FAIR_BITS);
        assertThat(strength.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352       | 256
        f9a0c3d2e1b4f5867988a7b6                                               | 96
        f81d4fae-7dec-41d0-a765-00a0c91e6bf6                                   | 122
        7411906632:AAFliVe-p3Qw6eRtYuIoPaSdFgHjKlZxCvB                         | 276
        62ab-Vt9kX4pQ7mZ                                                       | 96
        https://hooks.example/services/T00/B00/XqVeYw8uKc3Z1LmNo9PbQrSt        | 178
        """)
    void theseAreStrong(String value, double bits) {
        Strength strength = measure(value);

        assertThat(strength.verdict()).isEqualTo(Verdict.STRONG);
        assertThat(strength.bits()).isCloseTo(bits, within(1.0));
        assertThat(strength.reasons()).isEmpty();
    }

    @Test
    void whatABrokerIssuesIsNotWeak() {
        assertThat(measure("live-08d3-77ab-51ce").verdict()).isEqualTo(Verdict.FAIR);
    }

    @Test
    void aCommonPasswordHasAsManyBitsAsItsGuesses() {
        assertThat(measure("sunshine2019").bits()).isCloseTo(14, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hex:16",
                "hex:32",
                "base64:16",
                "base64:32",
                "base64url:32",
                "alnum:16",
                "alnum:40",
                "ascii:16",
                "ascii:32",
                "words:7",
                "uuid",
                "ed25519"
            })
    void whatTheGeneratorMakesIsStrong(String notation) {
        var generator = new Generator(new SecureRandom());
        var format = SecretFormat.parse(notation).orElseThrow();
        int strong = 0;
        for (int i = 0; i < 20; i++) {
            Verdict verdict = meter.measure(generator.generate(format), Optional.empty(), Optional.empty())
                    .verdict();
            strong += verdict == Verdict.STRONG ? 1 : 0;
        }
        // One in some thousands holds a date or a word by chance.
        assertThat(strong).isGreaterThanOrEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt_secret", "JWT_SECRET", "JwtSecret2024", "my-jwt-secret"})
    void aValueThatIsItsKeysNameIsWeak(String value) {
        assertThat(meter.measure(SecretText.of(value), Optional.of(new EnvKey("JWT_SECRET")), Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.WEAK);
    }

    @ParameterizedTest
    @CsvSource({
        "3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352, STRONG",
        "3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f3, FAIR",
        "8Zt2vQwL0yXkN5rJcB7dHsGfP3mUa9Ei1oTgV6xKbYqS4nDhCzRl, FAIR",
    })
    void aValueMustHaveTheFormatOfItsType(String value, Verdict verdict) {
        var key = new EnvKey("JWT_SECRET");
        Strength strength = meter.measure(
                SecretText.of(value), Optional.of(key), PolicyFile.builtIn().type(key));

        assertThat(strength.verdict()).isEqualTo(verdict);
        assertThat(strength.reasons()).hasSize(verdict == Verdict.STRONG ? 0 : 1);
    }

    @Test
    void bytesThatAreNotTextAreMeasuredToo() {
        byte[] bytes = new byte[64];
        new Random(7).nextBytes(bytes);

        assertThat(meter.measure(SecretText.ofBytes(bytes), Optional.empty(), Optional.empty())
                        .bits())
                .isGreaterThan(0);
    }

    @Test
    void noValueMakesItFailAndNoReasonHoldsThePartOfOne() {
        var random = new Random(11);
        String characters = "abcXYZ019_-./:@{}\"<>$ \n\u00e9\ud83d\ude00";
        for (int round = 0; round < 300; round++) {
            var value = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                value.append(characters.charAt(random.nextInt(characters.length())));
            }
            Strength strength = measure(value.toString());
            assertThat(strength.bits()).isNotNegative().isFinite();
            if (value.length() > 6) {
                assertThat(strength.reasons()).noneMatch(reason -> reason.contains(value));
            }
        }
    }

    /// The estimator alone takes 5 s for the first of these and hours for the second.
    @Test
    void valuesOfManyKilobytesAndOfManyMarksEnd() {
        measure("4@8({[<369&#!1/|0$5+7%2".repeat(3));
        measure("4@8({[<369&#!1/|0$5+7%2aB".repeat(40_000));
        measure("a".repeat(1_000_000));
        measure("{\"k\":\"" + "7f3d8e9a".repeat(100_000));
    }

    private Strength measure(String value) {
        return meter.measure(SecretText.of(value), Optional.empty(), Optional.empty());
    }
}

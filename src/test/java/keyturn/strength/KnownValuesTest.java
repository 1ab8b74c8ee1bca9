package keyturn.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class KnownValuesTest {

    @Test
    void theGuidesSamplesAreKnown() throws Exception {
        Path guide = Path.of("../shared/guide.md");
        Assumptions.assumeTrue(Files.exists(guide), "the guide is not beside the project");
        var assigned = Pattern.compile(
                "(?m)^\\s*(?:JWT_SECRET|SESSION_SECRET|API_KEY|BROKER_[A-Z_]*(?:KEY|SECRET|ACCOUNT))=(\\S.*)$"
                        + "|# Result: (\\S+)");
        var matcher = assigned.matcher(Files.readString(guide));
        int found = 0;
        while (matcher.find()) {
            String value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            assertThat(KnownValues.contains(SecretText.of(value.strip()))).isTrue();
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(20);
    }

    @Test
    void blanksAroundAValueDoNotHideIt() {
        assertThat(KnownValues.contains(SecretText.of(" secret123\n"))).isTrue();
    }

    @Test
    void otherValuesAreNot() {
        assertThat(KnownValues.contains(SecretText.of("secret1234"))).isFalse();
        assertThat(KnownValues.contains(SecretText.EMPTY)).isFalse();
        assertThat(KnownValues.contains(SecretText.of("a".repeat(100_000)))).isFalse();
    }
}

package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DotenvyTest {

    private final Loader dotenvy = new Dotenvy();

    @Test
    void theFirstDefinitionStays() {
        assertThat(EdgeReadings.values(dotenvy, "A=1\nA=2\nB=$A\n")).isEqualTo(Map.of("A", "1", "B", "1"));
    }

    @Test
    void aNameEndsAtAnUnderscore() {
        assertThat(EdgeReadings.values(dotenvy, "A_B=1\nA=2\nC=$A_B\nD=${A_B}\n"))
                .isEqualTo(Map.of("A_B", "1", "A", "2", "C", "2_B", "D", "1"));
    }

    @Test
    void anApostropheInACommentBehindTwoBlanksTakesTheNextLinesIn() {
        assertThat(EdgeReadings.values(dotenvy, "A=1 # it's\nB=2\n")).isEqualTo(Map.of("A", "1", "B", "2"));
        assertThat(EdgeReadings.read(dotenvy, "A=1  # it's\nB=2\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.UNTERMINATED_QUOTE, 1));
    }

    @Test
    void aBlankAtTheVeryEndRefusesTheFile() {
        assertThat(EdgeReadings.read(dotenvy, "A=1\nB=2 ")).isEqualTo(EdgeReadings.refused(Refusal.SYNTAX, 2));
    }

    @Test
    void aLineThatIsNotUtf8RefusesTheFile() {
        byte[] file = "A=1\n# \u00FF\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(dotenvy.read(file)).isEqualTo(EdgeReadings.refused(Refusal.NOT_UTF8, 2));
    }
}

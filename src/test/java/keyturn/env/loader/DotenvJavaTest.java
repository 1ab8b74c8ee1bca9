package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DotenvJavaTest {

    private final Loader dotenvJava = new DotenvJava();

    @Test
    void onlyDoubleQuotesAreTakenOff() {
        assertThat(EdgeReadings.values(dotenvJava, "A=\"a#b\" # c\nB='a#b' # c\n"))
                .isEqualTo(Map.of("A", "a#b", "B", "'a#b'"));
    }

    @Test
    void anEntryWithoutClosingQuoteIsLost() {
        assertThat(EdgeReadings.values(dotenvJava, "A=1\nB=\"open\nC=3\n")).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void aHashInAMultiLineValueNeedsTheQuoteOnTheNextLine() {
        assertThat(EdgeReadings.values(dotenvJava, "A=\"a # b\nc\"\n")).isEqualTo(Map.of("A", "a # b\nc"));
        assertThat(EdgeReadings.read(dotenvJava, "A=\"a # b\nc\nd\"\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.UNTERMINATED_QUOTE, 1));
    }

    @Test
    void aHundredThousandLinesOfOneValueAreReadOnce() {
        String lines = "x\n".repeat(100_000);
        assertThat(EdgeReadings.values(dotenvJava, "A=\"" + lines + "\"\n")).isEqualTo(Map.of("A", lines));
    }

    @Test
    void exportIsNoPartOfItsLanguage() {
        assertThat(EdgeReadings.read(dotenvJava, "A=1\nexport B=2\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.BAD_NAME, 2));
    }
}

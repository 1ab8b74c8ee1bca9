package keyturn.ui.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;

class CellBlockTest {

    @Test
    void rowsEndWithLinesAndCellsWithTabs() {
        assertThat(seen("a\tb\nc\td\n")).isEqualTo(List.of(List.of("a", "b"), List.of("c", "d")));
        assertThat(seen("a\tb\r\nc\td\r\n")).isEqualTo(List.of(List.of("a", "b"), List.of("c", "d")));
        assertThat(seen("a")).isEqualTo(List.of(List.of("a")));
    }

    @Test
    void aShortRowIsFilledUpAndAnEmptyCellHasNoValue() {
        assertThat(seen("a\tb\tc\nd\n\t\te\n"))
                .isEqualTo(List.of(List.of("a", "b", "c"), List.of("d", "-", "-"), List.of("-", "-", "e")));
    }

    @Test
    void quotationMarksCountWhereASpreadsheetNeedsThemOnly() {
        assertThat(seen("\"a\nb\"\t\"say \"\"x\"\"\"\t\"plain\""))
                .isEqualTo(List.of(List.of("a\nb", "say \"x\"", "\"plain\"")));
        assertThat(seen("\"open\tb")).isEqualTo(List.of(List.of("\"open", "b")));
    }

    @Test
    void aKeyInPemIsOneValue() {
        String key = "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----";

        assertThat(seen(key + "\n")).isEqualTo(List.of(List.of(key)));
    }

    @Test
    void dotsAreNoValue() {
        assertThat(seen("a\t••••\n")).isEqualTo(List.of(List.of("a", "-")));
    }

    private static List<List<String>> seen(String text) {
        return CellBlock.parse(text).rows().stream()
                .map(row -> row.stream().map(CellBlockTest::seen).toList())
                .toList();
    }

    private static String seen(Optional<SecretText> value) {
        return value.map(SecretText::reveal).orElse("-");
    }
}

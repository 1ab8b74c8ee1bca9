package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void controlsAreEscapedAndOtherTextIsNot() {
        assertThat(Visible.of("a\u001b[31mb\n\u009b\u202e\ud800"))
                .isEqualTo("a\\u001b[31mb\\u000a\\u009b\\u202e\\ud800");
        assertThat(Visible.of("é漢\ud83d\udd11")).isEqualTo("é漢\ud83d\udd11");
    }

    @Test
    void aTableIsPaddedAndColouredOnlyWhereWanted() {
        var table = new Table("KEY", "STATE");
        table.row(Table.cell("A"), Table.cell("bad", Ink.BAD));
        table.row(Table.cell("LONGER"), Table.cell(""));

        assertThat(table.lines(false)).isEqualTo("KEY     STATE\nA       bad\nLONGER\n");
        assertThat(table.lines(true)).contains("\u001b[31mbad\u001b[0m");
    }

    @Test
    void nearNamesAreFound() {
        assertThat(Nearby.of("JWT_SECRTE", List.of("JWT_SECRET", "DEBUG"))).containsExactly("JWT_SECRET");
        assertThat(Nearby.of("jwt_secret", List.of("JWT_SECRET"))).containsExactly("JWT_SECRET");
        assertThat(Nearby.of("X", List.of("DEBUG", "JWT_SECRET"))).isEmpty();
    }

    @Test
    void numbersAreShort() {
        assertThat(Json.shortNumber(256)).hasToString("256");
        assertThat(Json.shortNumber(14.25)).hasToString("14.3");
        assertThat(Json.shortNumber(0.04)).hasToString("0");
    }
}

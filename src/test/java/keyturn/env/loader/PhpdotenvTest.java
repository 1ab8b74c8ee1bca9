package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhpdotenvTest {

    private final Loader phpdotenv = new Phpdotenv();

    @Test
    void whatFollowsAnUnclosedDoubleQuoteIsLost() {
        assertThat(EdgeReadings.values(phpdotenv, "A=1\nB=\"open\nC=3\n")).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void aReferenceMayNameItsVariableByAnother() {
        assertThat(EdgeReadings.values(phpdotenv, "A=B\nB=1\nC=${${A}}\nD=${X}\n"))
                .isEqualTo(Map.of("A", "B", "B", "1", "C", "1", "D", "${X}"));
    }

    @Test
    void aBareNameTakesTheVariableAway() {
        assertThat(EdgeReadings.values(phpdotenv, "A=1\nB=2\nA\n")).isEqualTo(Map.of("B", "2"));
    }

    @Test
    void bytesThatAreNotUtf8BecomeQuestionMarks() {
        byte[] file = "A=\u00FFx\u00ED\u00A0\u0080\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(phpdotenv.read(file).value("A").orElseThrow().reveal()).isEqualTo("?x???");
    }

    @Test
    void anUnknownEscapeRefusesTheFile() {
        assertThat(EdgeReadings.read(phpdotenv, "A=1\n\nB=\"a\\qb\"\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.BAD_ESCAPE, 3));
    }
}

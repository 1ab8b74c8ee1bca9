package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;

class SymfonyTest {

    private final Loader symfony = new Symfony();

    @Test
    void quotedAndUnquotedPartsMakeOneValue() {
        assertThat(EdgeReadings.values(symfony, "A=a'b c'\"d e\"#f # g\n")).isEqualTo(Map.of("A", "ab cd e#f"));
    }

    @Test
    void aDefaultWithAnEqualsSignDefinesTheVariable() {
        assertThat(EdgeReadings.values(symfony, "A=${B:=x}\nC=$B\n")).isEqualTo(Map.of("A", "x", "B", "x", "C", "x"));
    }

    @Test
    void anEvenNumberOfBackslashesDoesNotProtectADollar() {
        assertThat(EdgeReadings.values(symfony, "A=1\nB=\\$A\nC=\\\\$A\nD=\\\\\\$A\n"))
                .isEqualTo(Map.of("A", "1", "B", "$A", "C", "\\1", "D", "\\$A"));
    }

    @Test
    void whatDependsOnACommandIsReportedAndNotRead() {
        var reading = EdgeReadings.read(symfony, "A=$(date)\nB=\"x $A\"\nC='$(date)'\nD=1\n");
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        assertThat(((Reading.Loaded) reading).runs()).containsExactly("A", "B");
        assertThat(((Reading.Loaded) reading).values()).containsOnlyKeys("C", "D");
    }

    @Test
    void aVariableThatExistsBeforeWins() {
        assertThat(EdgeReadings.values(symfony, "A=file\nB=$A\n", Map.of("A", SecretText.of("before"))))
                .isEqualTo(Map.of("A", "before", "B", "before"));
    }

    @Test
    void aRefusalNamesThePhysicalLineBehindAMultiLineValue() {
        assertThat(EdgeReadings.read(symfony, "A='1\n2'\n\nB=x y\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.SPACE_IN_VALUE, 4));
    }

    @Test
    void aHundredThousandParenthesesAreReadWithoutRecursion() {
        String deep = "(".repeat(100_000);
        assertThat(EdgeReadings.read(symfony, "A=$" + deep + "x\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.BAD_EXPANSION, 1));
        assertThat(EdgeReadings.read(symfony, "A=$" + deep + "x" + ")".repeat(100_000) + "\n"))
                .isInstanceOf(Reading.Loaded.class);
    }

    @Test
    void aParenthesisAtTheEndOfTheFileHangsTheProgram() {
        assertThat(EdgeReadings.read(symfony, "A=$(")).isEqualTo(EdgeReadings.refused(Refusal.HANGS, 1));
    }

    @Test
    void valuesThatDoubleEachOtherAreRefusedBeforeTheyFillTheMemory() {
        var file = new StringBuilder("A0=xxxxxxxxxx\n");
        for (int i = 1; i < 60; i++) {
            file.append("A%d=$A%d$A%d%n".formatted(i, i - 1, i - 1));
        }
        assertThat(EdgeReadings.read(symfony, file.toString())).isInstanceOf(Reading.Refused.class);
    }
}

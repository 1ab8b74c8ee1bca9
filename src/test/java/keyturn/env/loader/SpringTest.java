package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpringTest {

    private final Loader spring = new Spring();

    @Test
    void quotesStayAndBytesAreLatin1() {
        assertThat(EdgeReadings.values(spring, "A=\"é\"  \n")).isEqualTo(Map.of("A", "\"Ã©\"  "));
    }

    @Test
    void placeholdersNestAndFallBack() {
        assertThat(EdgeReadings.values(spring, "A=B\nB=1\nC=${${A}}\nD=${X:${B}}\nE=\\\\${B}\nF=${X:-d}\n"))
                .isEqualTo(Map.of("A", "B", "B", "1", "C", "1", "D", "1", "E", "${B}", "F", "-d"));
    }

    @Test
    void aPlaceholderInLowerCaseFindsANameInUpperCase() {
        assertThat(EdgeReadings.values(spring, "A_B=1\nC=${a-b}\n")).isEqualTo(Map.of("A_B", "1", "C", "1"));
    }

    @Test
    void aCommentThatIsOnlyABackslashTakesTheNextLineIn() {
        assertThat(EdgeReadings.values(spring, "#\\\nA=1\nB=2\n")).isEqualTo(Map.of("B", "2"));
    }

    @Test
    void listsBecomeNumberedNames() {
        assertThat(EdgeReadings.values(spring, "L[]=a,b\n")).isEqualTo(Map.of("L[0]", "a", "L[1]", "b"));
    }

    @Test
    void aPlaceholderThatLeadsBackToItselfRefusesTheFile() {
        assertThat(EdgeReadings.read(spring, "A=${B}\nB=${A}\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.CIRCULAR_REFERENCE, 1));
    }

    @Test
    void aPlaceholderWithoutValueRefusesTheFile() {
        assertThat(EdgeReadings.read(spring, "A=1\nB=${X}\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.UNDEFINED_VARIABLE, 2));
    }

    @Test
    void aHundredThousandNestedPlaceholdersAreRefused() {
        assertThat(EdgeReadings.read(spring, "A=" + "${".repeat(100_000) + "}".repeat(100_000) + "\n"))
                .isEqualTo(EdgeReadings.refused(Refusal.TOO_MUCH, 1));
    }

    @Test
    void aHundredThousandContinuedLinesAreReadWithoutRecursion() {
        assertThat(EdgeReadings.values(spring, "A=1" + "\\\n".repeat(100_000) + "2\n"))
                .isEqualTo(Map.of("A", "12"));
    }
}

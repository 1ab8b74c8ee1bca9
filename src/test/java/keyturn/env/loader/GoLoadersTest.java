package keyturn.env.loader;

import static keyturn.env.loader.ReadBy.assertRefused;
import static keyturn.env.loader.ReadBy.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Compose, docker, kubectl and godotenv, which share Go's ways with lines and blanks.
class GoLoadersTest {

    private final Loader compose = new Compose();
    private final Loader docker = new Docker();
    private final Loader kubectl = new Kubectl();
    private final Loader godotenv = new Godotenv();

    @Test
    void composeTakesWhatExistsBeforeWhatTheFileSets() {
        assertThat(values(compose, "A=1\nB=$A\nHOME\nGONE\n", Map.of("A", "0", "HOME", "/h")))
                .isEqualTo(Map.of("A", "1", "B", "0", "HOME", "/h"));
    }

    @Test
    void composeNestsDefaultsAndEndsTheLastAtTheLastBrace() {
        assertThat(values(compose, "A=${N:-${M:-x}}y}\nB=${N:-{}}\nC=${N-}${A:+set}\n"))
                .isEqualTo(Map.of("A", "xy}", "B", "{}", "C", "set"));
    }

    @Test
    void composeReadsOctalEscapesAsCharacters() {
        assertThat(values(compose, "A=\"\\0351 \\07 \\$A\"\n")).isEqualTo(Map.of("A", "é \\7 $A"));
    }

    @Test
    void composeNamesItsRefusals() {
        assertRefused(compose, "A=1\n\nB=${N:=d}\n", Refusal.BAD_EXPANSION, 3);
        assertRefused(compose, "A=1\nB=${N:?e}\n", Refusal.UNDEFINED_VARIABLE, 2);
        assertRefused(compose, "# c\nA+=1\n", Refusal.BAD_NAME, 2);
        assertRefused(compose, "A=\"open\nB=1\n", Refusal.UNTERMINATED_QUOTE, 3);
        assertRefused(compose, "hello world\n", Refusal.NO_EQUALS_SIGN, 1);
    }

    @Test
    void dockerPassesOnWhatExists() {
        assertThat(values(docker, "HOME\nGONE\nA= 'x' # y \r\n", Map.of("HOME", "/h")))
                .isEqualTo(Map.of("HOME", "/h", "A", " 'x' # y "));
    }

    @Test
    void dockerRefusesALineThatFillsItsBufferAndKubectlStopsThere() {
        String longest = "A=" + "x".repeat(65_533) + "\nB=1\n";
        String tooLong = "A=1\nB=" + "x".repeat(65_534) + "\nC=1\n";

        assertThat(values(docker, longest)).containsOnlyKeys("A", "B");
        assertThat(values(kubectl, longest)).containsOnlyKeys("A", "B");
        assertRefused(docker, tooLong, Refusal.LINE_TOO_LONG, 2);
        assertThat(values(kubectl, tooLong)).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void dockerAndKubectlNameTheirRefusals() {
        assertRefused(docker, "A=1\nB = 2\n", Refusal.SPACE_AROUND_EQUALS, 2);
        assertRefused(docker, "export B=2\n", Refusal.BAD_NAME, 1);
        assertRefused(docker, "=2\n", Refusal.BAD_NAME, 1);
        assertRefused(kubectl, "B =2\n", Refusal.SPACE_AROUND_EQUALS, 1);
        assertRefused(kubectl, "..B=2\n", Refusal.BAD_NAME, 1);
        assertRefused(kubectl, "A=1\n\nA=1\n", Refusal.DUPLICATE_KEY, 3);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedByDockerAndKubectlAndReplacedByTheOthers() {
        byte[] file = {'A', '=', 'x', '\n', 'B', '=', (byte) 0xFF, '\n'};

        for (Loader loader : new Loader[] {docker, kubectl}) {
            assertThat(loader.read(file)).isEqualTo(Reading.Refused.at(Refusal.NOT_UTF8, 2));
        }
        for (Loader loader : new Loader[] {compose, godotenv}) {
            assertThat(loader.read(file).value("B").orElseThrow().bytes())
                    .as(loader.id())
                    .containsExactly(0xEF, 0xBF, 0xBD);
        }
    }

    @Test
    void godotenvCutsAtTheLastCommentAndKnowsNoEnvironment() {
        assertThat(values(godotenv, "A=x # y # z\nB=$A-${a}-$HOME-\\$A\n", Map.of("HOME", "/h")))
                .isEqualTo(Map.of("A", "x # y", "B", "x # y-${a}--$A"));
    }

    @Test
    void godotenvDropsAllQuotesAtEitherEnd() {
        assertThat(values(godotenv, "A=\"a\\\"\"\nB='it\\'s'\n")).isEqualTo(Map.of("A", "a\\", "B", "it\\'s"));
    }

    @Test
    void godotenvNamesItsRefusals() {
        assertRefused(godotenv, "A=1\nB-C=2\n", Refusal.BAD_NAME, 2);
        assertRefused(godotenv, "A=1\nBARE\n", Refusal.NO_EQUALS_SIGN, 2);
        assertRefused(godotenv, "A=1\nB='open\n", Refusal.UNTERMINATED_QUOTE, 2);
    }
}

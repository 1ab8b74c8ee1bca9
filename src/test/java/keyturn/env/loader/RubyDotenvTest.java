package keyturn.env.loader;

import static keyturn.env.loader.ReadBy.assertRefused;
import static keyturn.env.loader.ReadBy.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RubyDotenvTest {

    private final Loader ruby = new RubyDotenv();

    @Test
    void keepsWhatExists() {
        assertThat(values(ruby, "A=1\nB=$A$C\n", Map.of("A", "0", "C", "c"))).isEqualTo(Map.of("A", "0", "B", "0c"));
    }

    @Test
    void commandsAreNotedWithWhatDependsOnThem() {
        assertThat(values(ruby, "A=x$(date)\nB=\"${A}\"\nC='$(date)'\nD=\\$(date)\nE=$()$(\nF=$B\nF=2\n"))
                .isEqualTo(
                        Map.of("A", "(runs)", "B", "(runs)", "C", "$(date)", "D", "$(date)", "E", "$()$(", "F", "2"));
    }

    @Test
    void backslashesGoAndLegacyModeBringsLineEndsBack() {
        assertThat(values(ruby, "A=\"a\\nb\\tc\"\nDOTENV_LINEBREAK_MODE=legacy\nB=\"a\\nb\"\nC=a\\nb\n"))
                .isEqualTo(Map.of("A", "a\\nbtc", "DOTENV_LINEBREAK_MODE", "legacy", "B", "a\nb", "C", "anb"));
    }

    @Test
    void aQuoteWithTextBehindItClosesNothing() {
        assertThat(values(ruby, "A='x' y\nB='x\\' # 'y\nC='\nD'\n"))
                .isEqualTo(Map.of("A", "'x' y", "B", "x\\", "C", "\nD"));
    }

    @Test
    void exportOfAnUnsetVariableIsRefused() {
        assertThat(values(ruby, "A=1\nexport A\n")).isEqualTo(Map.of("A", "1"));
        assertRefused(ruby, "A=1\nexport B\n", Refusal.UNDEFINED_VARIABLE, 2);
    }
}

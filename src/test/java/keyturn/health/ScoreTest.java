package keyturn.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import keyturn.health.Score.Area;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void nothingWrongIsAHundred() {
        assertThat(Score.of(List.of()).points()).isEqualTo(100);
        assertThat(Score.of(List.of(finding("weak-secret", Severity.NOTE))).points())
                .isEqualTo(100);
        assertThat(java.util.Arrays.stream(Area.values()).mapToInt(Area::weight).sum())
                .isEqualTo(100);
    }

    @Test
    void anErrorTakesFourTenthsOfItsAreaAndAWarningOne() {
        Finding error = finding("reused-across-profiles", Severity.ERROR);
        Finding warning = finding("weak-secret", Severity.WARNING);

        Score score = Score.of(List.of(error, warning));

        assertThat(score.points()).isEqualTo(100 - 8 - 2);
        assertThat(score.parts())
                .filteredOn(part -> part.points() < part.area().weight())
                .containsExactly(
                        new Score.Part(Area.STRENGTH, 18, List.of(warning)),
                        new Score.Part(Area.SEPARATION, 12, List.of(error)));
    }

    @Test
    void anAreaLosesNoMoreThanItHas() {
        assertThat(Score.of(Collections.nCopies(50, finding("weak-secret", Severity.ERROR)))
                        .points())
                .isEqualTo(80);
    }

    @Test
    void everyWarningIsSeen() {
        for (Rule rule : Health.rules()) {
            assertThat(Score.of(List.of(finding(rule.id(), Severity.WARNING))).points())
                    .as(rule.id())
                    .isLessThan(100);
        }
    }

    private static Finding finding(String rule, Severity severity) {
        return Finding.ofFile(rule, severity, Path.of("/x"), Optional.empty(), "is wrong", "");
    }
}

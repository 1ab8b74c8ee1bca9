package keyturn.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import keyturn.env.DiffLine.Kind;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;

class LineDropTest {

    @Test
    void aLineThatCameGoes() throws Failure {
        assertThat(drop("A=1\nB=2\n", "A=1\n# new\nC=3\nB=2\n", Kind.COME, 2)).isEqualTo("A=1\nC=3\nB=2\n");
        assertThat(drop("A=1\nB=2\n", "A=1\n# new\nC=3\nB=2\n", Kind.COME, 3)).isEqualTo("A=1\n# new\nB=2\n");
    }

    @Test
    void aLineThatWentComesBackToItsPlace() throws Failure {
        assertThat(drop("A=1\n# old\nC=3\nB=2\n", "A=1\nB=2\n", Kind.GONE, 2)).isEqualTo("A=1\n# old\nB=2\n");
        assertThat(drop("A=1\n# old\nC=3\nB=2\n", "A=1\nB=2\n", Kind.GONE, 3)).isEqualTo("A=1\nC=3\nB=2\n");
    }

    @Test
    void aChangedLineIsTakenBackFromEitherOfItsSides() throws Failure {
        String before = "A=1\n# note\nB=2\nC=3\n";
        String after = "A=1\n# other\nB=9\nC=3\n";
        for (Kind kind : List.of(Kind.GONE, Kind.COME)) {
            assertThat(drop(before, after, kind, 3)).isEqualTo("A=1\n# other\nB=2\nC=3\n");
        }
        assertThat(drop("# a\nB=2\n", "# b\nB=2\n", Kind.COME, 1)).isEqualTo("# a\nB=2\n");
    }

    @Test
    void everyDifferenceDroppedGivesTheFileToTheByte() throws Failure {
        var random = new Random(7);
        String[] lines = {"A=1", "A=2", "# x", "", "B=\"two\nlines\"", "export C='3'", "broken line", "D=4\r"};
        for (int round = 0; round < 400; round++) {
            EnvDocument before = document(some(random, lines));
            EnvDocument now = document(some(random, lines));
            for (int steps = 0; !now.equals(before) && steps < 60; steps++) {
                List<DiffLine> differing = LineDiff.lines(before, now, 0).stream()
                        .filter(line -> line.kind() == Kind.GONE || line.kind() == Kind.COME)
                        .toList();
                if (differing.isEmpty()) {
                    break; // only the end of the last line
                }
                now = LineDrop.without(before, now, differing.get(random.nextInt(differing.size())));
            }
            assertThat(LineDiff.between(before.lines(), now.lines()).isEmpty())
                    .as("round " + round)
                    .isTrue();
        }
    }

    @Test
    void whatWouldSwallowOtherLinesIsRefused() {
        assertThatThrownBy(() -> drop("A=\"open\nB=2\n", "A=1\nB=2\nC=\"\n", Kind.COME, 1))
                .isInstanceOf(Failure.Usage.class);
    }

    private static String drop(String before, String after, Kind kind, int number) throws Failure {
        EnvDocument from = document(before);
        EnvDocument to = document(after);
        DiffLine line = LineDiff.lines(from, to, 1).stream()
                .filter(each -> each.kind() == kind && each.number() == number)
                .findFirst()
                .orElseThrow();
        return new String(LineDrop.without(from, to, line).bytes(), StandardCharsets.UTF_8);
    }

    private static String some(Random random, String[] lines) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(lines[random.nextInt(lines.length)]).append('\n');
        }
        return text.toString();
    }

    private static EnvDocument document(String text) {
        return EnvDocument.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}

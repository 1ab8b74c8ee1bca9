package keyturn.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void changes_additions_and_removals_of_both_sides_come_together() {
        Merge.Result result = merge(
                "# c\nA=1\nB=2\nC=3\nD=4\n", "# c\nA=mine\nB=2\nNEW=n\nD=4\n", "# theirs\nA=1\nB=theirs\nC=3\nE=5\n");
        assertThat(result.conflicts()).isEmpty();
        assertThat(text(result)).isEqualTo("# theirs\nA=mine\nB=theirs\nNEW=n\nE=5\n");
    }

    @Test
    void keys_that_both_changed_differently_are_conflicts_and_keep_theirs() {
        Merge.Result result = merge("A=1\nB=1\nC=1\n", "A=mine\nB=same\n", "A=theirs\nB=same\nC=theirs\n");
        assertThat(result.conflicts()).containsExactly(new EnvKey("A"), new EnvKey("C"));
        assertThat(text(result)).isEqualTo("A=theirs\nB=same\nC=theirs\n");
    }

    @Test
    void a_side_that_did_not_change_gives_the_other_byte_for_byte() {
        assertThat(text(merge("A=1\n", "A='1' # x\r\n", "A=1\n"))).isEqualTo("A='1' # x\r\n");
        assertThat(text(merge("A=1\n", "A=1\n", "A=1 # y"))).isEqualTo("A=1 # y");
    }

    private static Merge.Result merge(String base, String mine, String theirs) {
        return Merge.threeWay(document(base), document(mine), document(theirs));
    }

    private static EnvDocument document(String text) {
        return EnvDocument.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Merge.Result result) {
        return new String(result.merged().bytes(), StandardCharsets.UTF_8);
    }
}

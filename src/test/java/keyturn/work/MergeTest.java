package keyturn.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
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

    @Test
    void comments_order_and_spelling_of_mine_are_kept_when_theirs_has_changed_elsewhere() {
        assertThat(text(merge(
                        "# a\nA=1\nB=2\n\nC=3\n", "# my own\nA=1\nB='2'\n\nC=3\n", "# a\nA=1\nB=2\n\nC=4 # theirs\n")))
                .isEqualTo("# my own\nA=1\nB='2'\n\nC=4 # theirs\n");
        assertThat(text(merge("A=1\nB=2\nC=3\nD=4\n", "B=2\nC=3\nD=4\nA=1\n", "A=1\nB=2\nC=3\nD=5\n")))
                .isEqualTo("B=2\nC=3\nD=5\nA=1\n");
    }

    @Test
    void where_both_wrote_comments_in_one_place_both_stay() {
        Merge.Result result = merge("# a\nA=1\n", "# mine\nA=1\n", "# theirs\nA=1\n");

        assertThat(result.conflicts()).isEmpty();
        assertThat(text(result)).contains("# mine\n", "# theirs\n", "A=1\n").doesNotContain("# a\n");
    }

    @Test
    void a_key_that_one_side_moved_and_the_other_changed_stands_once() {
        Merge.Result result = merge("A=1\nB=2\nC=3\n", "B=2\nC=3\nA=1\n", "A=new\nB=2\nC=3\n");

        assertThat(result.conflicts()).isEmpty();
        assertThat(text(result)).isEqualTo("B=2\nC=3\nA=new\n");
    }

    @Test
    void line_ends_and_the_byte_order_mark_follow_the_side_that_took_them_out() {
        assertThat(text(merge("\uFEFFA=1\r\nB=2\r\n", "\uFEFFA=1\nB=2\n", "\uFEFFA=1\r\nB=3\r\n")))
                .isEqualTo("\uFEFFA=1\nB=3\n");
        assertThat(text(merge("\uFEFFA=1\nB=2\n", "A=1\nB=2\n", "\uFEFFA=1\nB=3")))
                .isEqualTo("A=1\nB=3");
    }

    /// As an editor of Windows does.
    @Test
    void line_ends_follow_the_side_that_has_changed_them_all() {
        String base = "# c\nA=1\nB=2\n\nK=\"1\n2\"\nC=3\n";
        String edited = "# c\nA=mine # x\nNEW=n\nB=2\n\nK=\"1\n2\"\n";
        String elsewhere = "# c\nA=1\nB=2\n\nK=\"1\n2\"\nC=3\n# end\nD=4\n";
        String together = "# c\nA=mine # x\nNEW=n\nB=2\n\nK=\"1\n2\"\n# end\nD=4\n";

        Merge.Result theirs = merge(base, edited, elsewhere.replace("\n", "\r\n"));
        assertThat(theirs.conflicts()).isEmpty();
        assertThat(text(theirs)).isEqualTo(together.replace("\n", "\r\n"));

        Merge.Result mine = merge(base, edited.replace("\n", "\r\n"), elsewhere);
        assertThat(mine.conflicts()).isEmpty();
        assertThat(text(mine)).isEqualTo(together.replace("\n", "\r\n"));
    }

    @Test
    void an_open_quote_keeps_no_value_from_being_merged() {
        Merge.Result result = merge("A=1\nB=2\n", "# x\nA=\"1\nB=2\n", "A=1\nB=2\nC='\n");

        assertThat(text(result)).contains("C='");
    }

    /// Values come from the side that changed them, comments from both; whatever the two have done.
    @Test
    void nothing_of_either_side_is_lost_in_random_edits() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            EnvDocument base = RandomText.document(random);
            EnvDocument mine = RandomText.edited(base, random, "m");
            EnvDocument theirs = RandomText.edited(base, random, "t");

            Merge.Result result = Merge.threeWay(base, mine, theirs);

            for (EnvKey key : RandomText.KEYS) {
                boolean ours = !mine.value(key).equals(base.value(key));
                boolean others = !theirs.value(key).equals(base.value(key));
                boolean clash = ours && others && !mine.value(key).equals(theirs.value(key));
                assertThat(result.conflicts().contains(key))
                        .as("seed %d, %s", seed, key)
                        .isEqualTo(clash);
                assertThat(result.merged().value(key))
                        .as("seed %d, %s", seed, key)
                        .isEqualTo(ours && !clash ? mine.value(key) : theirs.value(key));
            }
            assertThat(RandomText.comments(result.merged()))
                    .as("seed %d", seed)
                    .containsAll(RandomText.added(base, mine))
                    .containsAll(RandomText.added(base, theirs));
        }
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

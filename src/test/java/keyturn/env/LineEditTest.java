package keyturn.env;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("timed")
class LineEditTest {

    @Test
    void aMovedLineTakesItsBytesAlongAndNothingElseChanges() throws Exception {
        EnvDocument document = document("A=1\t# one\r\n\r\nB = '2'\r\n# last\r\n");

        assertThat(text(LineEdit.move(document, singles(document), 2, 0)))
                .isEqualTo("B = '2'\r\nA=1\t# one\r\n\r\n# last\r\n");
    }

    @Test
    void aFileWithoutLastLineEndKeepsGoingWithoutWhateverIsLast() throws Exception {
        EnvDocument document = document("A=1\nB=2");

        assertThat(text(LineEdit.move(document, singles(document), 1, 0))).isEqualTo("B=2\nA=1");
        assertThat(text(LineEdit.remove(document, Span.of(1)))).isEqualTo("A=1");
        assertThat(text(LineEdit.insert(document, 2, SecretText.of("C=3")))).isEqualTo("A=1\nB=2\nC=3");
    }

    @Test
    void aByteOrderMarkStaysAtTheStart() throws Exception {
        EnvDocument document = document("\uFEFFA=1\nB=2\n");

        assertThat(text(LineEdit.move(document, singles(document), 0, 1))).isEqualTo("\uFEFFB=2\nA=1\n");
        assertThat(text(LineEdit.replace(document, 0, SecretText.of("A=3")))).isEqualTo("\uFEFFA=3\nB=2\n");
        assertThat(LineEdit.content(document, 0)).isEqualTo(SecretText.of("A=1"));
    }

    @Test
    void paragraphsChangePlacesWithTheBlankLinesBetweenThem() throws Exception {
        EnvDocument document = document("# of A\nA=1\n\nB=2\n\n# alone\n");
        List<Span> places = blocks(document);

        assertThat(places).hasSize(3);
        assertThat(text(LineEdit.move(document, places, 0, 1))).isEqualTo("B=2\n\n# of A\nA=1\n\n# alone\n");
        assertThat(text(LineEdit.move(document, places, 2, 0))).isEqualTo("# alone\n\n# of A\nA=1\n\nB=2\n");
    }

    @Test
    void aMovedEntryTakesNoOtherOutOfItsParagraph() throws Exception {
        EnvDocument document = document("A=1\nB=2\n\nC=3\nD=4\n\nE=5\nF=6\n");
        List<Span> places = blocks(document);

        assertThat(text(LineEdit.move(document, places, 0, 4))).isEqualTo("B=2\n\nC=3\nD=4\n\nE=5\nA=1\nF=6\n");
        assertThat(text(LineEdit.move(document, places, 0, 3))).isEqualTo("B=2\n\nC=3\nD=4\nA=1\n\nE=5\nF=6\n");
        assertThat(text(LineEdit.move(document, places, 5, 1))).isEqualTo("A=1\nF=6\nB=2\n\nC=3\nD=4\n\nE=5\n");
        assertThat(text(LineEdit.move(document, places, 5, 2))).isEqualTo("A=1\nB=2\n\nF=6\nC=3\nD=4\n\nE=5\n");
        assertThat(LineEdit.move(document, places, 2, 2)).isEqualTo(document);
    }

    @Test
    void aParagraphThatIsMovedIntoAnotherBecomesPartOfIt() throws Exception {
        EnvDocument document = document("A=1\n\nB=2\nC=3\n");

        assertThat(text(LineEdit.move(document, blocks(document), 0, 1))).isEqualTo("\nB=2\nA=1\nC=3\n");
    }

    private static List<Span> blocks(EnvDocument document) {
        return Block.of(document).stream().map(Block::span).toList();
    }

    @Test
    void anOpenQuotationMarkThatSwallowsOtherLinesIsRefused() {
        EnvDocument document = document("A=1\nB=two\"\n");

        assertThatThrownBy(() -> LineEdit.replace(document, 0, SecretText.of("A=\"")))
                .isInstanceOf(Failure.Usage.class)
                .hasMessageNotContaining("two");
        assertThatThrownBy(() -> LineEdit.replace(document, 0, SecretText.of("A=\0")))
                .isInstanceOf(Failure.Usage.class);
    }

    @Test
    void aValueOfSeveralLinesMovesWhole() throws Exception {
        EnvDocument document = document("A=\"1\n2\n3\"\nB=2\n");

        assertThat(text(LineEdit.move(document, singles(document), 1, 0))).isEqualTo("B=2\nA=\"1\n2\n3\"\n");
    }

    @Test
    void thePiecesOfEveryEntryAreItsBytes() {
        EnvDocument document = document("\uFEFF export A = \"x\\n"
                + "y\"  # c\n"
                + "# K=secret\n"
                + "#plain\n"
                + "  \n"
                + "no assignment\n"
                + "B='two\n"
                + "lines'\n"
                + "C=\"open\n"
                + "# D=\n");

        for (EnvLine line : document.lines()) {
            assertThat(String.join(
                            "",
                            Piece.of(line).stream()
                                    .map(it -> it.text().reveal())
                                    .toList()))
                    .isEqualTo(Piece.whole(line).reveal());
        }
        assertThat(Piece.of(document.lines().get(1)))
                .filteredOn(it -> it.kind() == Piece.Kind.VALUE)
                .containsExactly(new Piece(Piece.Kind.VALUE, SecretText.of("secret")));
    }

    @Test
    void movesOfRandomFilesLoseNoEntryAndAreTakenBackByTheMoveBack() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        int moved = 0;
        for (int run = 0; run < 3_000; run++) {
            EnvDocument document = document(random(random));
            int lines = document.lines().size();
            if (lines < 2) {
                continue;
            }
            int from = random.nextInt(lines);
            int to = random.nextInt(lines);
            try {
                EnvDocument there = LineEdit.move(document, singles(document), from, to);
                assertThat(contents(there))
                        .as("seed %d run %d", seed, run)
                        .containsExactlyInAnyOrderElementsOf(contents(document));
                // A blank line that comes last keeps a line end even where the file had none.
                if (there.bytes().length == document.bytes().length) {
                    assertThat(LineEdit.move(there, singles(there), to, from)).isEqualTo(document);
                    moved++;
                }
            } catch (Failure.Usage refused) {
                // An open quotation mark would have swallowed a line.
            }
        }
        assertThat(moved).isGreaterThan(1_000);
    }

    private static List<SecretText> contents(EnvDocument document) {
        return IntStream.range(0, document.lines().size())
                .mapToObj(it -> LineEdit.content(document, it))
                .toList();
    }

    private static String random(Random random) {
        String[] lines = {"A=1", "B='x y'", "C=\"a\nb\"", "# c", "", "  ", "export D=4 # d", "E=\"open", "junk", "# F=g"
        };
        var text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
        int count = random.nextInt(8);
        // One line end throughout: with two, a line that becomes the last and comes back takes the other one.
        String end = random.nextBoolean() ? "\n" : "\r\n";
        for (int i = 0; i < count; i++) {
            boolean open = i == count - 1 && random.nextInt(3) == 0;
            text.append(lines[random.nextInt(lines.length)]).append(open ? "" : end);
        }
        return text.toString();
    }

    private static List<Span> singles(EnvDocument document) {
        return IntStream.range(0, document.lines().size()).mapToObj(Span::of).toList();
    }

    private static EnvDocument document(String text) {
        return EnvDocument.parse(text.getBytes(UTF_8));
    }

    private static String text(EnvDocument document) {
        return new String(document.bytes(), UTF_8);
    }
}

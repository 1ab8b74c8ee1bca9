package keyturn.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvDocumentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        A=1                      | 1
        A = 1                    | 1
        export A=1               | 1
        ~  A=1 # why ~           | 1
        A=a#b                    | a#b
        A=#b                     | #b
        ~A= # only a comment~    | ~~
        A="x # y" # c            | x # y
        A='x $y'                 | x $y
        A=`x`                    | x
        A="a\\nb"                | ~a\\nb~
        A="a" b                  | "a" b
        A="open                  | "open
        A=p4$$w0rd#9             | p4$$w0rd#9
        """)
    void readsOneValue(String line, String expected) {
        String value = document(line).value(key("A")).orElseThrow().reveal();

        assertThat(value).isEqualTo(expected.replace("\\\\", "\\").replace("a\\nb", "a\nb"));
    }

    @Test
    void aQuotedValueOverSeveralLinesIsOneEntry() {
        var document = document("A='{\n  \"b\": 1\n}'\nB=2\n");

        assertThat(document.lines()).hasSize(2);
        assertThat(document.value(key("A")).orElseThrow().reveal()).isEqualTo("{\n  \"b\": 1\n}");
        assertThat(document.lineNumber(key("B"))).hasValue(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        A=1 # why              | new    | A=new # why
        export A="1"           | new    | export A="new"
        A='1'                  | n'w    | A="n'w"
        A=1                    | a b    | A="a b"
        A=1                    | p$x    | A='p$x'
        A=                     | new    | A=new
        ~A=   # why~           | new    | ~A=new   # why~
        A = 1                  | new    | A = new
        A="open                | new    | A=new
        """)
    void anEditKeepsTheStyleOfItsLine(String line, String value, String expected) throws Failure {
        var edited = document("Z=0\r\n" + line + "\r\nY=1").set(key("A"), SecretText.of(value));

        assertThat(text(edited)).isEqualTo("Z=0\r\n" + expected + "\r\nY=1");
    }

    @Test
    void theLastOfTwoAssignmentsCountsAndIsEdited() throws Failure {
        assertThat(text(document("A=1\nB=2\nA=3\n").set(key("A"), SecretText.of("4"))))
                .isEqualTo("A=1\nB=2\nA=4\n");
    }

    @Test
    void aNewKeyGoesToTheEndWithTheFilesLineEnd() throws Failure {
        assertThat(text(document("A=1\r\n").set(key("B"), SecretText.of("2")))).isEqualTo("A=1\r\nB=2\r\n");
        assertThat(text(document("A=1").set(key("B"), SecretText.of("2")))).isEqualTo("A=1\nB=2");
        assertThat(text(document("").set(key("B"), SecretText.of("2")))).isEqualTo("B=2\n");
    }

    @Test
    void aNewKeyCanBePutBehindAnother() throws Failure {
        assertThat(text(document("A=1\nC=3\n").insertAfter(key("A"), key("B"), SecretText.of("2"))))
                .isEqualTo("A=1\nB=2\nC=3\n");
    }

    @Test
    void removingTakesEveryAssignmentAndLeavesComments() {
        assertThat(text(document("# a\nA=1\n# A=0\nB=2\nA=3\n").remove(key("A"))))
                .isEqualTo("# a\n# A=0\nB=2\n");
    }

    @Test
    void renamingChangesTheNameOnly() throws Failure {
        assertThat(text(document("export A = 'x' # c\n").rename(key("A"), key("LONGER"))))
                .isEqualTo("export LONGER = 'x' # c\n");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        assertThatThrownBy(() -> document("A=1\nB=2\n").rename(key("A"), key("B")))
                .isInstanceOf(Failure.Refused.class);
    }

    @Test
    void commentedOutAssignmentsAreKnown() {
        var document = document("# TOKEN=abc\n#X=1\n# a sentence = not one\n## --- A (b=c) ---\n");

        assertThat(document.lines())
                .extracting(line -> line.getClass().getSimpleName())
                .containsExactly("Disabled", "Disabled", "Comment", "Comment");
    }

    @Test
    void anOpenQuoteAboveIsNotClosedByAnEdit() throws Failure {
        var edited = document("A=\"open\nB=1\nC=3\n").set(key("B"), SecretText.of("a b"));

        assertThat(EnvDocument.parse(edited.bytes()).value(key("B")).orElseThrow())
                .isEqualTo(SecretText.of("a b"));
        assertThat(EnvDocument.parse(edited.bytes()).value(key("A")).orElseThrow())
                .isEqualTo(SecretText.of("\"open"));
    }

    @Test
    void aValueWithNulIsRefused() {
        assertThatThrownBy(() -> document("A=1\n").set(key("A"), SecretText.of("a\0b")))
                .isInstanceOf(Failure.Usage.class);
    }

    private static EnvDocument document(String text) {
        return EnvDocument.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(EnvDocument document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    private static EnvKey key(String name) {
        return new EnvKey(name);
    }
}

package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoaderComparisonTest {

    private static final EnvKey KEY = new EnvKey("K");

    static List<Arguments> differences() {
        return List.of(
                Arguments.of("p@ss#word!", "p@ss#word!", new Difference.Same()),
                Arguments.of("secret#word", "secret", new Difference.Cut(6, 0, 11, Optional.of('#'))),
                Arguments.of("'two  # words'", "two", new Difference.Cut(3, 0, 12, Optional.of('#'))),
                Arguments.of("pa$word!x", "pa!x", new Difference.Cut(2, 2, 9, Optional.of('$'))),
                Arguments.of("ab$$cd", "ab$cd", new Difference.Cut(3, 2, 6, Optional.of('$'))),
                Arguments.of("'two words'", "two", new Difference.Cut(3, 0, 9, Optional.of(' '))),
                // Which character of a secret stands there is nobody's business.
                Arguments.of("abcdef", "abc", new Difference.Cut(3, 0, 6, Optional.empty())),
                Arguments.of("$abcdef", "def", new Difference.Cut(0, 3, 7, Optional.of('$'))),
                Arguments.of("naïve😀#x", "naïve😀", new Difference.Cut(6, 0, 8, Optional.of('#'))),
                Arguments.of("x#y", "", new Difference.Empty(3)),
                Arguments.of("\"value\"", "\"value\"", new Difference.KeepsQuotes(7, 5, '"')),
                Arguments.of("\"a\\\\b\"", "\"a\\\\b\"", new Difference.KeepsQuotes(6, 3, '"')),
                Arguments.of("v", "v  ", new Difference.Longer(3, 1, Difference.Addition.BLANKS)),
                Arguments.of("v", "v\r", new Difference.Longer(2, 1, Difference.Addition.CARRIAGE_RETURN)),
                Arguments.of("v", "v # note", new Difference.Longer(8, 1, Difference.Addition.COMMENT)),
                Arguments.of("v", "v\nW=2", new Difference.Longer(5, 1, Difference.Addition.TEXT)),
                Arguments.of("abc", "xyz", new Difference.Other(3, 3)));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void tellsHowAReadingDiffers(String spelling, String read, Difference expected) {
        var comparison = LoaderComparison.of(document("K=" + spelling), List.of(FakeLoader.reads("a", "K", read)));

        assertThat(comparison.groups(KEY))
                .singleElement()
                .extracting(LoaderComparison.Group::difference)
                .isEqualTo(expected);
    }

    /// Both look the same as text: "3 characters instead of 3" was said of them.
    @Test
    void bytesThatAreNoTextAreToldAsSuch() {
        var meant = SecretText.ofBytes(new byte[] {'a', (byte) 0xFF, 'b'});

        Difference difference = Difference.between(meant, SecretText.of("a\uFFFDb"));

        assertThat(difference).isEqualTo(new Difference.NotText());
        assertThat(DifferenceText.explained(difference)).contains("not UTF-8");
        assertThat(DifferenceText.explained(new Difference.Other(3, 3))).doesNotContain("instead of");
    }

    @Test
    void equalReadingsStandTogetherAndTheMeantValueComesFirst() {
        var a = FakeLoader.reads("a", "K", "va");
        var b = FakeLoader.reads("b", "K", "value");
        var c = FakeLoader.reads("c", "K", "va");
        var d = FakeLoader.reads("d", "K", "xx");
        var e = FakeLoader.reads("e", Map.of());

        var groups =
                LoaderComparison.of(document("K=value"), List.of(a, b, c, d, e)).groups(KEY);

        assertThat(groups)
                .containsExactly(
                        new LoaderComparison.Group(new Difference.Same(), List.of(b)),
                        new LoaderComparison.Group(new Difference.Cut(2, 0, 5, Optional.empty()), List.of(a, c)),
                        new LoaderComparison.Group(new Difference.Other(2, 5), List.of(d)),
                        new LoaderComparison.Group(new Difference.Absent(), List.of(e)));
    }

    @Test
    void othersOfTheSameLengthAreNotTakenForEqual() {
        var groups = LoaderComparison.of(
                        document("K=value"),
                        List.of(FakeLoader.reads("a", "K", "xx"), FakeLoader.reads("b", "K", "yy")))
                .groups(KEY);

        assertThat(groups).hasSize(2);
    }

    @Test
    void anEarlierAssignmentIsToldByItsLine() {
        var comparison =
                LoaderComparison.of(document("A=1\nK=first\nK=second"), List.of(FakeLoader.reads("a", "K", "first")));

        assertThat(comparison.groups(KEY).getFirst().difference()).isEqualTo(new Difference.OtherLine(2));
    }

    @Test
    void aProcessIdIsNoCommand() {
        var comparison = LoaderComparison.of(document("K=p$$\n"), List.of(new Bash()));

        assertThat(comparison.groups(KEY).getFirst().difference()).isEqualTo(new Difference.FromMachine());
    }

    @Test
    void whatRunsAndWhatIsRefusedIsNoValue() {
        var runs = FakeLoader.runs("a", "K");
        var refuses = FakeLoader.refuses("b", Refusal.SPACE_IN_VALUE, 2);
        var comparison = LoaderComparison.of(document("A=1\nK=$(two words)\nB=2"), List.of(runs, refuses));

        assertThat(comparison.difference(KEY, runs)).isEqualTo(new Difference.Runs());
        assertThat(comparison.difference(KEY, refuses))
                .isEqualTo(new Difference.Refused(Refusal.SPACE_IN_VALUE, Optional.of(2)));
        assertThat(comparison.refusals()).singleElement().satisfies(group -> {
            assertThat(group.loaders()).containsExactly(refuses);
            assertThat(comparison.keyOf(group.difference())).contains(KEY);
        });
    }

    @Test
    void aRefusalCountsForTheKeyOfItsLineOnly() {
        var comparison = LoaderComparison.of(
                document("A=1\nK='two\nlines'\nB=2"),
                List.of(
                        FakeLoader.refuses("a", Refusal.SYNTAX, 3),
                        FakeLoader.reads("b", Map.of("A", "1", "K", "two\nlines", "B", "3"))));

        assertThat(comparison.differing()).containsExactlyInAnyOrder(KEY, new EnvKey("B"));
    }

    @Test
    void eachLoaderReadsTheFileOnce() {
        var loader = FakeLoader.reads("a", "K", "v");
        var comparison = LoaderComparison.of(document("K=v\nL=w"), List.of(loader));

        comparison.groups(KEY);
        comparison.groups(new EnvKey("L"));
        comparison.differing();

        assertThat(loader.reads()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNotSetHasNoGroups() {
        var comparison = LoaderComparison.of(document("L=1"), List.of(FakeLoader.reads("a", "K", "v")));

        assertThat(comparison.groups(KEY)).isEmpty();
    }

    private static EnvDocument document(String text) {
        return EnvDocument.parse((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

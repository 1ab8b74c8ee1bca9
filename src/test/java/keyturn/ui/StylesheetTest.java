package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StylesheetTest {

    @TempDir
    private Path folder;

    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|derive|linear-gradient)\\(|:\\s*(white|black|red|green|blue|gray|grey)\\b");
    private static final Pattern COLOUR_IN_CODE = Pattern.compile("\\bColor\\.|\\bPaint\\.|\\.setStyle\\(");
    private static final Pattern LOOKED_UP = Pattern.compile("-kt-[a-z-]+");

    private static final Path SHEETS = Path.of("src/main/resources/keyturn/ui/css");
    private static final Pattern DEFINED = Pattern.compile("(?m)^\\s*(-kt-[a-z-]+):");
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
    private static final Pattern NAME = Pattern.compile("([.#:])([a-zA-Z][\\w-]*)");
    private static final String ONLY_IN_THE_CODE_OF_OTHERS =
            ".only-button .status-bar .left-items .right-items :focus-visible";

    @Test
    void onlyTheTokensAndTheFirstFrameNameColours() throws IOException {
        for (var sheet : files(Path.of("src/main/resources/keyturn/ui/css"), ".css")) {
            if (!sheet.endsWith("tokens.css") && !sheet.endsWith("first.css")) {
                assertThat(withoutComments(sheet)).as(sheet.toString()).doesNotContainPattern(COLOUR);
            }
        }
    }

    @Test
    void everyTokenThatIsUsedIsDefined() throws IOException {
        var tokens = Files.readString(Path.of("src/main/resources/keyturn/ui/css/tokens.css"));

        for (var sheet : files(Path.of("src/main/resources/keyturn/ui/css"), ".css")) {
            var used = LOOKED_UP.matcher(withoutComments(sheet));
            while (used.find()) {
                assertThat(tokens).as(sheet.toString()).contains(used.group() + ":");
            }
        }
    }

    @Test
    void everyTokenIsUsed() throws IOException {
        var all = new StringBuilder();
        for (var sheet : files(SHEETS, ".css")) {
            all.append(withoutComments(sheet));
        }
        var defined = DEFINED.matcher(withoutComments(SHEETS.resolve("tokens.css")));
        while (defined.find()) {
            var use = Pattern.compile(Pattern.quote(defined.group(1)) + "(?![\\w-])");
            assertThat(use.matcher(all).results().count())
                    .as("places that name " + defined.group(1))
                    .isGreaterThan(1);
        }
    }

    @Test
    void everySheetIsImportedOrLoadedByItself() throws IOException {
        var imported = Files.readString(SHEETS.resolve("keyturn.css"));
        var code = code();

        assertThat(files(SHEETS, ".css")).hasSizeGreaterThan(10).allSatisfy(sheet -> {
            var name = String.valueOf(sheet.getFileName());
            assertThat(imported.contains("@import url(\"" + name + "\");")
                            || code.contains("\"" + name + "\"")
                            || code.contains("\"css/" + name + "\""))
                    .as(name + " is used")
                    .isTrue();
        });
    }

    /// A rule for a name that nothing has is a rule that somebody believes in.
    @Test
    void everyNameInASelectorIsGivenToSomeNode() throws IOException {
        var code = code();
        var platform = Files.readString(theme()) + ONLY_IN_THE_CODE_OF_OTHERS;
        var unknown = new TreeSet<String>();
        for (var sheet : files(SHEETS, ".css")) {
            var selectors = SELECTORS.matcher(withoutComments(sheet));
            while (selectors.find()) {
                var names = NAME.matcher(selectors.group(1));
                while (names.find()) {
                    var kind = names.group(1);
                    var name = names.group(2);
                    boolean ours = code.contains("\"" + name + "\"")
                            || Pattern.compile("\\b" + name.toUpperCase(Locale.ROOT) + "\\b")
                                    .matcher(code)
                                    .find(); // a state, in lower case
                    if (!ours && !platform.contains(kind + name)) {
                        unknown.add(kind + name + " in " + sheet.getFileName());
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void codeHasNoColours() throws IOException {
        for (var file : files(Path.of("src/main/java/keyturn/ui"), ".java")) {
            if (file.endsWith("DrawnPopups.java")) {
                continue; // pictures of menus have no colour behind them
            }
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(COLOUR_IN_CODE);
        }
    }

    /// All of the window's code.
    private static String code() throws IOException {
        var all = new StringBuilder();
        for (var file : files(Path.of("src/main/java/keyturn"), ".java")) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    /// The theme as text: it names what JavaFX's own controls are made of.
    private Path theme() throws IOException {
        var copy = folder.resolve("theme.css");
        try (var sheet = PrimerLight.class.getResourceAsStream("primer-light.css")) {
            Files.copy(Objects.requireNonNull(sheet), copy);
        }
        return copy;
    }

    private static String withoutComments(Path sheet) throws IOException {
        return Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}

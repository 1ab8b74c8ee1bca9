package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {

    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|derive|linear-gradient)\\(|:\\s*(white|black|red|green|blue|gray|grey)\\b");
    private static final Pattern COLOUR_IN_CODE = Pattern.compile("\\bColor\\.|\\bPaint\\.|\\.setStyle\\(");
    private static final Pattern LOOKED_UP = Pattern.compile("-kt-[a-z-]+");

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
    void codeHasNoColours() throws IOException {
        for (var file : files(Path.of("src/main/java/keyturn/ui"), ".java")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(COLOUR_IN_CODE);
        }
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

package keyturn.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import keyturn.app.Preferences;

/// The look of the window: AtlantaFX's Primer, light or dark, and our style sheets over it.
///
/// Colours come only from the theme's variables, so switching needs nothing but another user agent style sheet.
public final class Theme {

    /// The drawings' face comes with the program, so that a text that fits on one machine fits on all.
    private static final List<String> TEXT_FILES = List.of("KeyturnSans-Regular.ttf", "KeyturnSans-Bold.ttf");

    private static final double ANY_SIZE = 13;

    private static final List<String> CODE_FACES = List.of(
            "JetBrains Mono", "SF Mono", "Menlo", "Cascadia Mono", "Consolas", "DejaVu Sans Mono", "Noto Sans Mono");

    private Preferences.Theme chosen;

    /// Starts to follow the desktop's light or dark.
    public Theme(Preferences.Theme chosen) {
        this.chosen = chosen;
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    public void choose(Preferences.Theme theme) {
        chosen = theme;
        apply();
    }

    public Preferences.Theme chosen() {
        return chosen;
    }

    /// Gives a scene our style sheets.
    public void dress(Scene scene) {
        var ours = Objects.requireNonNull(Theme.class.getResource("css/keyturn.css"));
        // Both at once: each change of the list styles the scene anew.
        scene.getStylesheets().addAll(faces(), ours.toExternalForm());
    }

    private void apply() {
        boolean dark = switch (chosen) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        var theme = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }

    /// A style sheet, because JavaFX's CSS takes one family at a time and has no variables for them.
    private static String faces() {
        var text = TEXT_FILES.stream()
                .map(file -> Objects.requireNonNull(Theme.class.getResource("font/" + file), file))
                .map(file -> Font.loadFont(file.toExternalForm(), ANY_SIZE))
                .filter(Objects::nonNull)
                .toList() // every one is loaded, whichever is asked for its name
                .stream()
                .map(Font::getFamily)
                .findFirst()
                .orElse("System");
        var code = installed(CODE_FACES, "Monospaced");
        var css = ".root { -fx-font-family: \"%s\"; } .mono, .mono .text { -fx-font-family: \"%s\"; }"
                .formatted(text, code);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String installed(List<String> faces, String otherwise) {
        return faces.stream()
                .filter(face -> Font.font(face).getFamily().equals(face))
                .findFirst()
                .orElse(otherwise);
    }
}

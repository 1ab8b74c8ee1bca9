package keyturn.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
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

    private static final String SHEET = "keyturn.css";
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\)");
    private static final Pattern PIXELS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)px");

    /// In pixels: lines, which stay as thin as they are.
    private static final double LINE = 2;

    private static final int USUAL_PERCENT = 100;

    /// As long as they are shown somewhere.
    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());

    private Preferences.Theme chosen;
    private int percent;
    private List<String> sheets = List.of();

    /// Starts to follow the desktop's light or dark.
    ///
    /// @param percent the size of texts, and of what is around them
    public Theme(Preferences.Theme chosen, int percent) {
        this.chosen = chosen;
        this.percent = percent;
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    public void choose(Preferences.Theme theme) {
        chosen = theme;
        apply();
    }

    public Preferences.Theme chosen() {
        return chosen;
    }

    /// Makes texts, and what is around them, larger or smaller in every scene.
    public void size(int newPercent) {
        if (newPercent != percent) {
            percent = newPercent;
            var before = sheets;
            sheets = made();
            dressed.forEach(scene -> {
                scene.getStylesheets().removeAll(before);
                scene.getStylesheets().addAll(sheets);
            });
        }
    }

    /// Gives a scene our style sheets.
    public void dress(Scene scene) {
        if (sheets.isEmpty()) {
            sheets = made();
        }
        dressed.add(scene);
        // All at once: each change of the list styles the scene anew.
        scene.getStylesheets().addAll(sheets);
    }

    private List<String> made() {
        var ours = sheet(SHEET);
        return List.of(faces(), percent == USUAL_PERCENT ? ours.toExternalForm() : data(scaled(ours)));
    }

    /// JavaFX's own sizes go by the size of the root's text; ours are in pixels, as the drawings are.
    private String scaled(URL ours) {
        var all = new StringBuilder();
        for (var imported : IMPORT.matcher(read(ours)).results().toList()) {
            all.append(read(sheet(imported.group(1))));
        }
        return PIXELS.matcher(all).replaceAll(found -> {
            double pixels = Double.parseDouble(found.group(1));
            double scaled = pixels <= LINE ? pixels : Math.round(pixels * percent / USUAL_PERCENT);
            return scaled + "px";
        });
    }

    private static URL sheet(String file) {
        return Objects.requireNonNull(Theme.class.getResource("css/" + file), file);
    }

    private static String read(URL sheet) {
        try (var file = sheet.openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException mistake) {
            throw new UncheckedIOException("no style sheet " + sheet, mistake);
        }
    }

    private static String data(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
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

    /// Loads the face of all texts, once; style sheets name it from then on.
    ///
    /// @return its name; that of the system's face where it cannot be loaded
    static String loadTextFace() {
        return TextFace.NAME;
    }

    private static final class TextFace {

        static final String NAME = TEXT_FILES.stream()
                .map(file -> Objects.requireNonNull(Theme.class.getResource("font/" + file), file))
                .map(file -> Font.loadFont(file.toExternalForm(), ANY_SIZE))
                .filter(Objects::nonNull)
                .toList() // every one is loaded, whichever is asked for its name
                .stream()
                .map(Font::getFamily)
                .findFirst()
                .orElse("System");
    }

    /// A style sheet, because JavaFX's CSS takes one family at a time and has no variables for them.
    private static String faces() {
        var text = loadTextFace();
        var code = codeFace();
        var css = ".root { -fx-font-family: \"%s\"; } .mono, .mono .text { -fx-font-family: \"%s\"; }"
                .formatted(text, code);
        return data(css);
    }

    /// What keys and values are written in.
    static String codeFace() {
        return installed(CODE_FACES, "Monospaced");
    }

    private static String installed(List<String> faces, String otherwise) {
        return faces.stream()
                .filter(face -> Font.font(face).getFamily().equals(face))
                .findFirst()
                .orElse(otherwise);
    }
}

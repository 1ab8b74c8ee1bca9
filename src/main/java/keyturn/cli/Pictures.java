package keyturn.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import keyturn.app.Preferences;
import keyturn.text.Language;
import keyturn.text.Texts;

/// Which pictures of the window are wanted: each of these in each of those.
///
/// @param workFolder what is shown; empty for a copy of the demo work folder
/// @param target     the folder that the pictures go to
/// @param screens    what a picture's name begins with; empty for all
public record Pictures(
        Optional<Path> workFolder,
        Path target,
        List<Size> sizes,
        List<Preferences.Theme> themes,
        List<Language> languages,
        List<String> screens) {

    /// In pixels.
    public record Size(int width, int height) {

        private static final Pattern WORD = Pattern.compile("([0-9]{1,4})x([0-9]{1,4})");
        private static final int LEAST = 200;

        /// What the window must be whole in: the smallest, the drawings', a full screen.
        static final List<Size> ALL = List.of(new Size(1024, 640), new Size(1280, 800), new Size(1920, 1080));

        /// `1280x800`; empty if it is no size, or none that a window can have.
        static Optional<Size> parse(String word) {
            var parts = WORD.matcher(word);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var size = new Size(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            return Optional.of(size).filter(it -> it.width() >= LEAST && it.height() >= LEAST);
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    static final List<Preferences.Theme> BOTH_THEMES = List.of(Preferences.Theme.LIGHT, Preferences.Theme.DARK);

    public Pictures {
        sizes = List.copyOf(sizes);
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
        screens = List.copyOf(screens);
    }

    /// Every screen as the drawings are: 1280 by 800, light and dark, in the language that is spoken.
    public static Pictures usual(Optional<Path> workFolder, Path target) {
        return new Pictures(
                workFolder, target, List.of(Size.ALL.get(1)), BOTH_THEMES, List.of(Texts.language()), List.of());
    }
}

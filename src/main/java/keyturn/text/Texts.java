package keyturn.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// Looks up what a person reads. A key is `area.name`: the area names the bundle
/// (`/keyturn/text/AREA.properties`, in German `AREA_de.properties`, UTF-8), the rest the entry in it, which is a
/// [MessageFormat] pattern where arguments are given.
///
/// The language is English until the program says otherwise at its start, so tests read the same on every machine.
public final class Texts {

    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();
    private static volatile Language language = Language.ENGLISH;

    private Texts() {}

    /// Speaks this language from now on. What has been said already stays as it is.
    public static void speak(Language wanted) {
        language = wanted;
    }

    /// The language that is spoken.
    public static Language language() {
        return language;
    }

    /// The text of `key`.
    ///
    /// @throws MissingResourceException if there is none; a test finds such keys before a user does
    public static String text(String key) {
        return pattern(language, key);
    }

    /// The text of `key` with its placeholders filled in. Numbers are printed plainly (1284, not 1,284).
    public static String text(String key, Object... arguments) {
        return filled(pattern(language, key), arguments);
    }

    /// What is kept in a file, which must not depend on who wrote it: always English.
    public static String kept(String key, Object... arguments) {
        return filled(pattern(Language.ENGLISH, key), arguments);
    }

    /// A number with one digit behind the point, which is a comma in German: `2.8`, `2,8`.
    public static String decimal(double number) {
        String plain = String.format(Locale.ROOT, "%.1f", number);
        return language == Language.GERMAN ? plain.replace('.', ',') : plain;
    }

    private static String filled(String text, Object... arguments) {
        var pattern = new MessageFormat(text, Locale.ROOT);
        Format[] formats = pattern.getFormatsByArgumentIndex();
        var printed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // Only a placeholder with a format of its own, such as a choice, needs the number itself.
            boolean formatted = i < formats.length && formats[i] != null;
            printed[i] = formatted ? arguments[i] : String.valueOf(arguments[i]);
        }
        return pattern.format(printed);
    }

    private static String pattern(Language language, String key) {
        int dot = key.indexOf('.');
        var bundle = BUNDLES.computeIfAbsent(key.substring(0, dot) + language.suffix(), Texts::load);
        String found = bundle.getProperty(key.substring(dot + 1));
        if (found == null) {
            throw new MissingResourceException("no text", Texts.class.getName(), key);
        }
        return found;
    }

    private static Properties load(String bundle) {
        var texts = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream(bundle + ".properties")) {
            if (file == null) {
                throw new MissingResourceException("no texts", Texts.class.getName(), bundle);
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}

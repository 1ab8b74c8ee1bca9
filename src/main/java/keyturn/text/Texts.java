package keyturn.text;

import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// Looks up what a person reads. A key is `area.name`: the area names the bundle
/// (`/keyturn/text/AREA.properties`, UTF-8), the rest the entry in it, which is a [MessageFormat] pattern where
/// arguments are given.
public final class Texts {

    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /// The text of `key`.
    ///
    /// @throws java.util.MissingResourceException if there is none; a test finds such keys before a user does
    public static String text(String key) {
        int dot = key.indexOf('.');
        var bundle = BUNDLES.computeIfAbsent(key.substring(0, dot), Texts::load);
        return bundle.getString(key.substring(dot + 1));
    }

    /// The text of `key` with its placeholders filled in. Numbers are printed plainly (1284, not 1,284).
    public static String text(String key, Object... arguments) {
        var pattern = new MessageFormat(text(key), Locale.ROOT);
        Format[] formats = pattern.getFormatsByArgumentIndex();
        var printed = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // Only a placeholder with a format of its own, such as a choice, needs the number itself.
            boolean formatted = i < formats.length && formats[i] != null;
            printed[i] = formatted ? arguments[i] : String.valueOf(arguments[i]);
        }
        return pattern.format(printed);
    }

    private static ResourceBundle load(String area) {
        return ResourceBundle.getBundle("keyturn.text." + area);
    }
}

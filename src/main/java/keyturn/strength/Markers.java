package keyturn.strength;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import keyturn.env.EnvKey;

/// Words by which a value says that it is none.
final class Markers {

    /// Counted as whole words only, so that random text does not hold one by chance.
    private static final Set<String> WORDS = Set.of(
            ("dev development test testing dummy mock fake sample example placeholder todo fixme changeme insecure"
                            + " default nosecret notasecret unsafe")
                    .split(" "));

    /// Those that the word list of the generator has too; they mark nothing in a phrase of four words and more.
    private static final Set<String> DRAWN_WORDS = Set.of("sample", "example", "unsafe", "default");

    /// Found anywhere, once everything but letters is gone.
    private static final List<String> PHRASES = List.of(
            "donotuse",
            "dontuse",
            "notforprod",
            "notforproduction",
            "notasecret",
            "changeme",
            "changethis",
            "replaceme",
            "replacethis",
            "placeholder",
            "yoursecret",
            "yourpassword",
            "yourtoken",
            "yourapikey",
            "yourkey",
            "insertyour",
            "foryoureyesonly");

    /// `<…>`, `{{…}}`, `${{…}}`, `%…%`, `[your …]`, or one filler character over and over.
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "<[^<>]*>|\\$?\\{\\{.*}}|%[A-Za-z_]+%|\\[[A-Za-z_ -]+]|[xX]{3,}|[*]{3,}|[.]{3,}|[-]{3,}|[?]{3,}|[#]{3,}"
                    + "|(?i:tbd|tba|n/a|none|null|nil|undefined|empty|unset|secret|your[_ -].*|<.*)",
            Pattern.DOTALL);

    private static final int LONGEST_LOOKED_AT = 4096;

    private Markers() {}

    static boolean isPlaceholder(String text) {
        return text.length() <= 256 && PLACEHOLDER.matcher(text.strip()).matches();
    }

    static boolean saysDevelopment(String text) {
        String lower = head(text).toLowerCase(Locale.ROOT);
        String[] words = lower.split("[^a-z0-9]+", -1);
        boolean phrase = words.length > 3;
        if (!isDocument(lower)
                && Arrays.stream(words)
                        .anyMatch(word -> WORDS.contains(word) && !(phrase && DRAWN_WORDS.contains(word)))) {
            return true;
        }
        String letters = lower.replaceAll("[^a-z]", "");
        return PHRASES.stream().anyMatch(letters::contains);
    }

    /// True if little is left of `text` without the name of `key`: at most 4 characters.
    static boolean isKeyName(String text, EnvKey key) {
        String name = plain(key.name());
        String value = text.length() > 400 ? "" : plain(text);
        return name.length() >= 4 && value.contains(name) && value.length() - name.length() <= 4;
    }

    /// A word in an address or a JSON document speaks of something else: `https://broker.example`.
    private static boolean isDocument(String lower) {
        return lower.contains("://") || lower.startsWith("{") || lower.startsWith("-----begin");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String head(String text) {
        return text.length() <= LONGEST_LOOKED_AT ? text : text.substring(0, LONGEST_LOOKED_AT);
    }
}

package keyturn.strength;

import java.util.regex.Pattern;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.policy.FormatNotation;

/// What a value shows itself to be, where it is no secret that anybody chose.
public enum Pretence {
    /// It may be a real value.
    NONE,
    /// Everybody can look it up.
    KNOWN,
    /// It stands where a value is to be put: `<your_key>`, `changeme`, or the name of its key.
    PLACEHOLDER,
    /// It says of itself that it is for development, a test or an example.
    DEVELOPMENT;

    /// Words for "not filled in yet" that no real value is.
    private static final Pattern UNFILLED = Pattern.compile(
            "(?i)change[-_ ]?(me|this|it)|replace[-_ ]?(me|this|it)|fill[-_ ]?(me|in|this)([-_ ]in)?|to[-_ ]?do|fix[-_"
                    + " ]?me|insert[-_ ].*|(enter|put|add)[-_ ]your[-_ ].*|your[-_ ].*");

    /// Marks around a name, or the same filler over and over; what is also a plain word is none in a setting.
    private static final Pattern MARKED =
            Pattern.compile("<[^<>]*>|\\$?\\{\\{.*}}|%[A-Za-z_]+%|\\[(?i:your|insert)[^\\]]*]|[xX]{3,}|[?]{3,}");

    /// @param key whose value it is: a value that is little more than its key's name is a placeholder
    public static Pretence of(SecretText value, EnvKey key) {
        if (value.isEmpty()) {
            return NONE;
        }
        String text = value.reveal();
        // Guides print placeholders too; what they are says more than that they are known.
        if (isUnfilled(text)) {
            return PLACEHOLDER;
        }
        if (KnownValues.contains(value)) {
            return KNOWN;
        }
        if (Markers.isPlaceholder(text) || Markers.isKeyName(text, key)) {
            return PLACEHOLDER;
        }
        return Markers.saysDevelopment(text) ? DEVELOPMENT : NONE;
    }

    /// True if the value of a setting stands for one that is still to come. Stricter than for secrets, for `none`,
    /// `empty` or `...` may be what is meant.
    public static boolean isUnfilledSetting(SecretText value) {
        return value.length() <= 256 && isUnfilled(value.reveal());
    }

    private static boolean isUnfilled(String text) {
        String value = text.strip();
        return value.length() <= 256
                && (UNFILLED.matcher(value).matches() || MARKED.matcher(value).matches());
    }

    /// True if the value has the characters of a format and at least its length, such as 64 digits for `hex:32`;
    /// true for a notation that is none.
    public static boolean fits(SecretText value, String notation) {
        return FormatNotation.parse(notation)
                .map(format -> FormatCheck.fits(value.reveal().strip(), format))
                .orElse(true);
    }
}

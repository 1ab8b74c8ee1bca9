package keyturn.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the value of a setting must look like.
public enum SettingKind {
    TEXT(".*"),
    /// With or without a sign and a fraction.
    NUMBER("[+-]?[0-9]+(\\.[0-9]+)?"),
    BOOLEAN("(?i)true|false|yes|no|on|off|1|0"),
    /// A scheme and what follows it; a host is needed after `://`.
    URL("[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#]+\\S*"),
    /// Not all that RFC 5322 allows, but all that mail servers give out.
    EMAIL("[^@\\s<>\"]+@[^@\\s<>\".]+(\\.[^@\\s<>\".]+)+"),
    /// 1 to 65535.
    PORT("[0-9]{1,5}");

    private final Pattern pattern;

    SettingKind(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    /// As it is written in policy: `port`.
    public String notation() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads `port`; else empty.
    public static Optional<SettingKind> parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.notation().equals(text))
                .findFirst();
    }

    /// True if `value` is one, blanks around it aside.
    public boolean fits(String value) {
        String text = value.strip();
        if (!pattern.matcher(text).matches()) {
            return false;
        }
        return this != PORT || (Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535);
    }
}

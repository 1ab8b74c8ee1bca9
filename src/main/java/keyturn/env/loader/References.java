package keyturn.env.loader;

import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// Tells a value that is meant to be put together from others, `postgresql://${DB_USER}@db`, from a password that
/// happens to hold a dollar sign.
public final class References {

    private References() {}

    /// True if the value names one of `keys` as `$KEY` or `${KEY…}`, not behind a backslash.
    public static boolean toOneOf(Set<EnvKey> keys, SecretText value) {
        String text = FileText.byteText(value);
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
            boolean escaped = dollar > 0 && text.charAt(dollar - 1) == '\\';
            int start = dollar + 1 < text.length() && text.charAt(dollar + 1) == '{' ? dollar + 2 : dollar + 1;
            int end = start;
            while (end < text.length() && isNameCharacter(text.charAt(end))) {
                end++;
            }
            boolean named = end > start && end - start <= EnvKey.MAX_LENGTH;
            if (!escaped && named && keys.contains(new EnvKey(text.substring(start, end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
}

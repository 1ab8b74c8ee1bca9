package keyturn.env;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The name of a variable, such as `DATABASE_URL`.
///
/// Holding an `EnvKey` means that the name has been checked. Dots, dashes and a leading digit are accepted, as the
/// Node and Docker loaders do; [#portable()] tells whether a shell takes the name as well (POSIX.1-2024, 8.1).
///
/// @param name letters, digits, `_`, `.` and `-` of ASCII; 1 to [#MAX_LENGTH] characters
public record EnvKey(String name) implements Comparable<EnvKey> {

    /// In characters. The longest id that Google Secret Manager accepts (`projects.secrets.create`, `secretId`).
    public static final int MAX_LENGTH = 255;

    /// @throws IllegalArgumentException if `name` is not a variable name
    public EnvKey {
        if (!isValid(name)) {
            throw new IllegalArgumentException("not a variable name");
        }
    }

    /// Reads a name that a person or a file supplied; empty if it is not one.
    public static Optional<EnvKey> parse(String text) {
        return isValid(text) ? Optional.of(new EnvKey(text)) : Optional.empty();
    }

    /// True if every shell takes the name: a letter or `_`, then letters, digits or `_`.
    public boolean portable() {
        return !Character.isDigit(name.charAt(0)) && name.indexOf('.') < 0 && name.indexOf('-') < 0;
    }

    private static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isKeyCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// True for a character (or byte) that may stand in a name.
    static boolean isKeyCharacter(int c) {
        boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return letter || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    }

    // Not left to the record: see ProfileName.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnvKey that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(EnvKey other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

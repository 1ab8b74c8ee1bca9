package keyturn.env;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The name of a profile, such as `production` for `.env.production`.
///
/// @param name letters, digits, `_`, `-` and `.` of ASCII, not starting or ending with a dot; at most
///                     [#MAX_LENGTH]
public record ProfileName(String name) implements Comparable<ProfileName> {

    /// In characters. A file name of 255 bytes (ext4, xfs, btrfs) leaves room for `.env.` and a temporary suffix.
    public static final int MAX_LENGTH = 64;

    /// @throws IllegalArgumentException if `name` is not a profile's name
    public ProfileName {
        if (!isValid(name)) {
            throw new IllegalArgumentException("not a profile name");
        }
    }

    /// Reads a name that a person supplied; empty if it is not one.
    public static Optional<ProfileName> parse(String text) {
        return isValid(text) ? Optional.of(new ProfileName(text)) : Optional.empty();
    }

    /// The file that holds the profile unless policy says otherwise: `.env.production`.
    public String fileName() {
        return ".env." + name;
    }

    private static boolean isValid(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.startsWith(".") || text.endsWith(".")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!EnvKey.isKeyCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    // Not left to the record: what that is linked to is in no AOT cache of JDK 25, and `get` would wait for it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProfileName that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /// `region-2` comes before `region-10`.
    @Override
    public int compareTo(ProfileName other) {
        return NaturalOrder.compare(name, other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}

package keyturn.policy;

import java.util.Arrays;
import java.util.Optional;

/// Which file names policy may give a profile.
final class ProfileFileName {

    private ProfileFileName() {}

    /// `name` if it stays inside the work folder on every system and is not `.env`, which is the link to the active
    /// profile; else empty.
    static Optional<String> check(String name) {
        boolean printable = name.chars().noneMatch(c -> c < ' ' || c == 0x7F || c == '\\' || c == ':');
        boolean inside = Arrays.stream(name.split("/", -1))
                .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
        boolean allowed = printable && inside && name.length() <= 255 && !name.equals(".env");
        return allowed ? Optional.of(name) : Optional.empty();
    }
}

package keyturn.policy;

import java.util.Arrays;
import java.util.Optional;

/// How strictly an environment's profile is checked.
public enum Validation {
    RELAXED,
    STANDARD,
    STRICT;

    /// Reads `strict` or `STRICT`; else empty.
    static Optional<Validation> parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }
}

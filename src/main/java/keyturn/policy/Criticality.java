package keyturn.policy;

import java.util.Arrays;
import java.util.Optional;

/// How bad the loss of a secret is, worst first.
public enum Criticality {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    /// Reads `HIGH` or `high`; else empty.
    static Optional<Criticality> parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }
}

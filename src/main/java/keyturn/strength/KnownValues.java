package keyturn.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.env.SecretText;

/// Values that anybody can read: those that the guide prints, samples of vendors' manuals, passwords that programs
/// come with. However long such a value is, it is no secret.
public final class KnownValues {

    private KnownValues() {}

    /// True if `value`, blanks around it aside, is publicly known. Microseconds.
    public static boolean contains(SecretText value) {
        return value.length() <= Loaded.LONGEST
                && Loaded.VALUES.contains(value.reveal().strip());
    }

    /// Read when first asked for.
    private static final class Loaded {

        static final Set<String> VALUES = load();

        /// In bytes; what is longer need not be looked up.
        static final int LONGEST =
                VALUES.stream().mapToInt(String::length).max().orElse(0) + 16;

        private static Set<String> load() {
            try (var in = Objects.requireNonNull(KnownValues.class.getResourceAsStream("known-values.txt"))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the program's own files cannot be read", unreadable);
            }
        }
    }
}

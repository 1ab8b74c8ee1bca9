package keyturn.policy;

import java.util.Arrays;
import java.util.Optional;

/// The notation of a format for new values, such as `hex:32`: which names and numbers exist. What a format does is
/// the business of the generator.
///
/// @param number bytes, characters, words or bits; 0 where the kind takes none
public record FormatNotation(Kind kind, int number) {

    /// The kinds with the range and the default of their number.
    public enum Kind {
        HEX("hex", 1, 4096, 32),
        BASE64("base64", 1, 4096, 32),
        BASE64URL("base64url", 1, 4096, 32),
        ALNUM("alnum", 1, 4096, 40),
        ASCII("ascii", 1, 4096, 32),
        WORDS("words", 1, 64, 7),
        UUID("uuid", 0, 0, 0),
        ED25519("ed25519", 0, 0, 0),
        /// 2048 bits are the least that NIST SP 800-131A Rev. 2 allows; 3072 are worth 128 (SP 800-57 Part 1, 5.6.1).
        RSA("rsa", 2048, 8192, 3072);

        private final String label;
        private final int least;
        private final int most;
        private final int standard;

        Kind(String label, int least, int most, int standard) {
            this.label = label;
            this.least = least;
            this.most = most;
            this.standard = standard;
        }

        /// As it is written: `base64url`.
        public String label() {
            return label;
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }
    }

    /// @throws IllegalArgumentException if `number` is outside the kind's range
    public FormatNotation {
        if (number < kind.least || number > kind.most) {
            throw new IllegalArgumentException("no " + kind.label + " of that size");
        }
    }

    /// Reads `hex:32`, or `hex` with the default number; empty if it is neither.
    public static Optional<FormatNotation> parse(String text) {
        int colon = text.indexOf(':');
        String label = colon < 0 ? text : text.substring(0, colon);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .flatMap(kind -> colon < 0
                        ? Optional.of(new FormatNotation(kind, kind.standard))
                        : numbered(kind, text.substring(colon + 1)));
    }

    private static Optional<FormatNotation> numbered(Kind kind, String digits) {
        if (!digits.matches("[1-9][0-9]{0,5}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number < kind.least || number > kind.most
                ? Optional.empty()
                : Optional.of(new FormatNotation(kind, number));
    }

    /// As it is written: `hex:32`, `uuid`.
    public String notation() {
        return kind.most == 0 ? kind.label : kind.label + ":" + number;
    }
}

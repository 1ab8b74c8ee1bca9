package keyturn.strength;

import java.util.OptionalDouble;

/// Values with a form of their own, whose strength lies in their random parts: addresses, JSON documents, PEM keys.
final class Structured {

    /// More bits of a document are not counted: nothing that a service issues is harder to guess.
    private static final double MOST_BITS = 256;

    private Structured() {}

    /// Bits of the random parts of `text`; empty if it is no address and no document.
    static OptionalDouble bits(String text) {
        String head = text.strip();
        if (head.startsWith("-----BEGIN ") && head.contains("KEY-----")) {
            return OptionalDouble.of(pem(head));
        }
        if (head.startsWith("{") && head.contains("\":")) {
            return OptionalDouble.of(Math.min(MOST_BITS, parts(head)));
        }
        int scheme = head.indexOf("://");
        if (scheme > 0 && scheme < 24 && head.indexOf('\n') < 0) {
            return OptionalDouble.of(Math.min(MOST_BITS, address(head.substring(scheme + 3))));
        }
        return OptionalDouble.empty();
    }

    /// No key is worth more than the 128 bits of Ed25519 and RSA with 3072 bits; its text is mostly structure, so each
    /// character counts 2 bits.
    private static double pem(String text) {
        String body = text.replaceAll("-----[A-Z0-9 ]*-----", "").replaceAll("[^A-Za-z0-9+/]", "");
        return RandomText.isRepetitive(body) ? body.length() / 8.0 : Math.min(128, 2.0 * body.length());
    }

    /// Host and port are no secret; a user's password is, and where there is one it is what counts.
    private static double address(String rest) {
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String user = authority.substring(0, at);
            String password = user.substring(user.indexOf(':') + 1);
            return StrengthMeter.plainBits(password);
        }
        return slash < 0 ? 0 : parts(rest.substring(slash));
    }

    private static double parts(String text) {
        double bits = 0;
        for (String part : text.split("[^A-Za-z0-9]+", -1)) {
            bits += part(part);
        }
        return bits;
    }

    private static double part(String part) {
        if (part.chars().noneMatch(c -> c <= '9')) {
            // A word, unless it is longer than words are.
            return part.length() > 20 && !RandomText.isRepetitive(part)
                    ? RandomText.alphabetBits(part)
                    : Math.min(8, 2.0 * part.length());
        }
        if (part.length() >= 8 && RandomText.isRepetitive(part)) {
            return 8;
        }
        boolean hex = part.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        boolean decimal = part.chars().allMatch(c -> c >= '0' && c <= '9');
        return hex && !decimal ? 4.0 * part.length() : RandomText.alphabetBits(part);
    }
}

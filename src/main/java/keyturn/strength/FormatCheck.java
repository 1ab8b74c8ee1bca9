package keyturn.strength;

import keyturn.policy.FormatNotation;

/// Whether a value can have been made in a format.
final class FormatCheck {

    private FormatCheck() {}

    /// True if `text` has the characters of the format and at least its length: more of the same is no fault.
    static boolean fits(String text, FormatNotation format) {
        int number = format.number();
        return switch (format.kind()) {
            case HEX -> text.length() >= 2 * number && text.matches("[0-9a-f]*|[0-9A-F]*");
            case BASE64 -> text.length() >= (number + 2) / 3 * 4 && text.matches("[A-Za-z0-9+/]*={0,2}");
            case BASE64URL -> text.length() >= (number * 8 + 5) / 6 && text.matches("[A-Za-z0-9_-]*={0,2}");
            case ALNUM -> text.length() >= number && text.matches("[A-Za-z0-9]*");
            case ASCII -> text.length() >= number && text.matches("[!-~]*");
            case WORDS -> text.split("[- ]", -1).length >= number;
            case UUID -> text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case ED25519, RSA -> text.startsWith("-----BEGIN ") && text.contains("PRIVATE KEY-----");
        };
    }
}

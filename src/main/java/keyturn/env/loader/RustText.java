package keyturn.env.loader;

/// Classes of characters as Rust's `char` has them.
final class RustText {

    private RustText() {}

    /// Unicode's White_Space.
    static boolean whitespace(char c) {
        return (c >= '\t' && c <= '\r')
                || c == ' '
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /// Alphabetic, or a number of any kind.
    static boolean alphanumeric(int point) {
        return Character.isAlphabetic(point)
                || switch (Character.getType(point)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && whitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    static int skipWhitespace(String text, int from) {
        int i = from;
        while (i < text.length() && whitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}

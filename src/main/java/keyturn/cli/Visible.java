package keyturn.cli;

/// Makes text that came from a file name or a file safe for a terminal.
final class Visible {

    private Visible() {}

    /// `text` with everything escaped that could move the cursor, change colours, end the line or turn the direction
    /// of writing: C0 and C1 controls (ECMA-48), bidirectional marks (UAX #9), line separators, lone surrogates.
    static String of(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                if (escaped != null) {
                    escaped.append(c).append(text.charAt(i + 1));
                }
                i++;
            } else if (isUnsafe(c)) {
                if (escaped == null) {
                    escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
                }
                escape(c, escaped);
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static boolean isUnsafe(char c) {
        boolean control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
        boolean direction = c == 0x061c
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069);
        return control || direction || Character.isSurrogate(c);
    }

    private static void escape(char c, StringBuilder to) {
        to.append("\\u");
        String hex = Integer.toHexString(c);
        to.append("0".repeat(4 - hex.length())).append(hex);
    }
}

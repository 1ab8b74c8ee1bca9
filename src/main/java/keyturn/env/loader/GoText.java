package keyturn.env.loader;

/// Where a Go parser of the godotenv family stands in a text with one char for each byte.
final class GoText {

    private GoText() {}

    /// A blank that ends no line, as godotenv and compose-go define it.
    static boolean isBlank(int rune) {
        return switch (rune) {
            case '\t', 0x0B, '\f', '\r', ' ', 0x85, 0xA0 -> true;
            default -> false;
        };
    }

    static int skipBlanks(String text, int at) {
        int to = at;
        while (to < text.length() && isBlank(Runes.at(text, to))) {
            to += Runes.width(text, to);
        }
        return to;
    }

    /// Where the next statement begins: past spaces, line ends and comments; the end if there is none. Only a line
    /// feed ends a comment.
    static int statement(String text, int at) {
        int to = Runes.skipSpace(text, at);
        while (to < text.length() && text.charAt(to) == '#') {
            int feed = text.indexOf('\n', to);
            to = feed < 0 ? text.length() : Runes.skipSpace(text, feed);
        }
        return to;
    }

    static boolean isQuote(String text, int at) {
        return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }
}

package keyturn.env.loader.shell;

/// Names of variables: ASCII letters, digits and `_`, no digit first.
public final class Names {

    private Names() {}

    public static boolean isName(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /// Where the name that starts at `from` ends; `from` itself if none does.
    static int end(String text, int from) {
        int at = from;
        while (at < text.length() && (at == from ? isStart(text.charAt(at)) : isPart(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    static boolean isStart(int c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isPart(int c) {
        return isStart(c) || isDigit(c);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

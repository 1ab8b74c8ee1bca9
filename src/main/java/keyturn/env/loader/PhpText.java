package keyturn.env.loader;

/// How PHP and its regular expressions see blanks in bytes, in the C locale.
final class PhpText {

    private PhpText() {}

    /// `\s` of PCRE2 and `ctype_space`: blank, tab, newline, vertical tab, form feed, CR.
    static boolean space(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /// `trim` takes NUL, but no form feed.
    private static boolean trimmed(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0 || c == 0x0B;
    }

    static String rtrim(String text) {
        int end = text.length();
        while (end > 0 && trimmed(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    static String trim(String text) {
        String right = rtrim(text);
        int start = 0;
        while (start < right.length() && trimmed(right.charAt(start))) {
            start++;
        }
        return right.substring(start);
    }

    static boolean hasSpace(String text) {
        return text.chars().anyMatch(c -> space((char) c));
    }

    /// CRLF and CR become LF.
    static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}

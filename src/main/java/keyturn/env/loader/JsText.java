package keyturn.env.loader;

/// Text as JavaScript's regular expressions and string methods see it (ECMA-262, WhiteSpace and LineTerminator).
final class JsText {

    private JsText() {}

    /// What `\s` matches.
    static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\n', 0x0B, '\f', '\r', 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF ->
                true;
            default -> c >= 0x2000 && c <= 0x200A;
        };
    }

    /// Where `^` and `$` match with the flag `m`, and what `.` does not match.
    static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    /// What `[\w.-]` matches.
    static boolean isNameChar(char c) {
        return isWordChar(c) || c == '.' || c == '-';
    }

    /// What `\w` matches.
    static boolean isWordChar(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    /// The first place from `from` on that is no blank, or the end.
    static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// The first end of a line from `from` on, or the end of the text.
    static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !endsLine(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static String trim(String text) {
        int start = skipSpace(text, 0);
        int end = text.length();
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// `text.replace(/\r\n?/g, "\n")`.
    static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// `text.replace(template, replacement)`: the first occurrence only, and `$$`, `$&`, `` $` `` and `$'` in the
    /// replacement are not taken as they stand. `template` occurs in `text`.
    static String replaceFirst(String text, String template, String replacement) {
        int at = text.indexOf(template);
        int end = at + template.length();
        var out = new StringBuilder(text.length() + replacement.length());
        out.append(text, 0, at);
        int from = 0;
        for (int i = replacement.indexOf('$'); i >= 0; i = replacement.indexOf('$', from)) {
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
            out.append(replacement, from, i);
            from = i + 2;
            switch (next) {
                case '$' -> out.append('$');
                case '&' -> out.append(template);
                case '`' -> out.append(text, 0, at);
                case '\'' -> out.append(text, end, text.length());
                default -> {
                    out.append('$');
                    from = i + 1;
                }
            }
        }
        return out.append(replacement, from, replacement.length())
                .append(text, end, text.length())
                .toString();
    }
}

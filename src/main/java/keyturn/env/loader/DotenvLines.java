package keyturn.env.loader;

/// The grammar that dotenv, dotenv-expand, dotenvx and Next.js share: the assignments of a file, found as their
/// regular expression finds them, in linear time.
///
/// The expression is the one called LINE in dotenv's `lib/main.js` since version 15. It may begin a match at any
/// start of a line; a quoted value must be followed by blanks, a comment or the end of its line, else the value is
/// what stands up to the first `#` or line end.
final class DotenvLines {

    private static final String EXPORT = "export";

    private final String text;
    private final Assigned use;

    private DotenvLines(String text, Assigned use) {
        this.text = text;
        this.use = use;
    }

    /// Hands each key and its value, trimmed but with its quotes, to `use`, in the order of the file.
    ///
    /// @param file with CR and CRLF as they stand; they count as LF
    static void read(String file, Assigned use) {
        new DotenvLines(JsText.withLineFeeds(file), use).read();
    }

    /// The line of the last assignment of `key`, which is the one that counts.
    static int line(String file, String key) {
        int[] last = {0};
        read(file, (found, _, at) -> last[0] = found.equals(key) ? at : last[0]);
        return line(file, last[0]);
    }

    /// The line where `at` stands, which `read` told.
    static int line(String file, int at) {
        return FileText.line(JsText.withLineFeeds(file), at);
    }

    private void read() {
        int at = JsText.skipSpace(text, 0);
        while (at < text.length()) {
            int key = keyAfterExport(at);
            int end = assignment(key);
            if (end < 0) {
                end = key == at ? at : assignment(at);
            }
            // Where nothing matches, no start before the next line can match either: all skip the same blanks.
            at = JsText.skipSpace(text, JsText.lineEnd(text, Math.max(at, end)));
        }
    }

    /// Where the key begins if `export` and a key stand at `at`, else `at`.
    private int keyAfterExport(int at) {
        if (!text.startsWith(EXPORT, at)) {
            return at;
        }
        int afterWord = at + EXPORT.length();
        int key = JsText.skipSpace(text, afterWord);
        return key > afterWord && key < text.length() && JsText.isNameChar(text.charAt(key)) ? key : at;
    }

    /// Reads an assignment whose key begins at `key`; returns where it ends, or -1.
    private int assignment(int key) {
        int keyEnd = key;
        while (keyEnd < text.length() && JsText.isNameChar(text.charAt(keyEnd))) {
            keyEnd++;
        }
        int value = keyEnd == key ? -1 : valueAfter(keyEnd);
        if (value < 0) {
            return -1;
        }
        int end = quotedEnd(value);
        if (end < 0) {
            end = value;
            while (end < text.length() && text.charAt(end) != '#' && text.charAt(end) != '\n') {
                end++;
            }
        }
        use.accept(text.substring(key, keyEnd), JsText.trim(text.substring(value, end)), key);
        return tailEnd(end);
    }

    /// Where a value begins after `=`, or after `:` and a blank; -1 if neither follows.
    private int valueAfter(int keyEnd) {
        int sign = JsText.skipSpace(text, keyEnd);
        if (sign < text.length() && text.charAt(sign) == '=') {
            return sign + 1;
        }
        boolean colon =
                keyEnd + 1 < text.length() && text.charAt(keyEnd) == ':' && JsText.isSpace(text.charAt(keyEnd + 1));
        return colon ? keyEnd + 2 : -1;
    }

    /// Behind the closing quote of a quoted value, or -1. The last quote that can close it does: the first that
    /// has no backslash before it, or one before that which has.
    private int quotedEnd(int value) {
        int open = JsText.skipSpace(text, value);
        if (open >= text.length() || !JsText.isQuote(text.charAt(open))) {
            return -1;
        }
        char quote = text.charAt(open);
        int best = -1;
        for (int i = text.indexOf(quote, open + 1); i >= 0; i = text.indexOf(quote, i + 1)) {
            if (tailEnd(i + 1) >= 0) {
                best = i + 1;
            }
            if (text.charAt(i - 1) != '\\') {
                break;
            }
        }
        return best;
    }

    /// Where `\s*(#.*)?$` ends, or -1 if it does not match at `from`.
    private int tailEnd(int from) {
        int end = JsText.skipSpace(text, from);
        if (end == text.length()) {
            return end;
        }
        if (text.charAt(end) == '#') {
            return JsText.lineEnd(text, end);
        }
        for (int i = end - 1; i >= from; i--) {
            if (JsText.endsLine(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}

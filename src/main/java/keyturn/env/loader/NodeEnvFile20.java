package keyturn.env.loader;

/// The grammar of `util.parseEnv` and `--env-file` in Node.js 20 (`Dotenv::ParseContent` in its
/// `src/node_dotenv.cc`): like [NodeEnvFile], but only spaces are trimmed, and a key begins where the last
/// assignment ended, however many lines before its `=`.
final class NodeEnvFile20 {

    private final String text;
    private final Assigned use;
    private int equalsAt;

    private NodeEnvFile20(String text, Assigned use) {
        this.text = text;
        this.use = use;
    }

    /// @param use gets the place of the `=`: the key may begin lines before it
    static void read(String file, Assigned use) {
        new NodeEnvFile20(trim(file.replace("\r", "")), use).read();
    }

    /// The line of the last assignment of `key`. CR is taken out and blanks before all else, which hold no line end.
    static int line(String file, String key) {
        int[] last = {0};
        read(file, (found, _, at) -> last[0] = found.equals(key) ? at : last[0]);
        return FileText.line(trim(file.replace("\r", "")), last[0]);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            int line = text.indexOf('\n', at);
            if ((first == '\n' || first == '#') && line >= 0) {
                at = line + 1;
                continue;
            }
            int equals = text.indexOf('=', at);
            String key = equals < 0 ? "" : key(at, equals);
            if (key.isEmpty()) {
                return;
            }
            equalsAt = equals;
            at = value(key.startsWith("export ") ? key.substring(7) : key, skipSpaces(equals + 1));
        }
    }

    /// A key of nothing but spaces is what stands before them: the program's trimming runs backwards out of it.
    private String key(int from, int equals) {
        String key = trim(text.substring(from, equals));
        return key.isEmpty() && from > 0 && equals > from ? text.substring(from - 1, from) : key;
    }

    /// Returns where to go on.
    private int value(String key, int start) {
        if (start == text.length()) {
            use.accept(key, "", equalsAt);
            return start;
        }
        char quote = text.charAt(start);
        int end = lineEnd(start);
        if (JsText.isQuote(quote)) {
            int close = text.indexOf(quote, start + 1);
            if (close >= 0) {
                String inner = text.substring(start + 1, close);
                use.accept(key, quote == '"' ? inner.replace("\\n", "\n") : inner, equalsAt);
                return lineEnd(close + 1);
            }
            if (end == text.length()) {
                return start; // it forgets the value, and looks for an assignment in it
            }
            use.accept(key, text.substring(start, end), equalsAt);
            return end;
        }
        int hash = text.indexOf('#', start, end);
        use.accept(key, trim(text.substring(start, hash < 0 ? end : hash)), equalsAt);
        return end;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipSpaces(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }
}

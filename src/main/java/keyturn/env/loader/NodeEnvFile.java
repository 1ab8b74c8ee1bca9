package keyturn.env.loader;

/// The grammar of `util.parseEnv` and `--env-file` since Node.js 22, which Deno took over: `Dotenv::ParseContent`
/// in `src/node_dotenv.cc`, and `libs/dotenv/lib.rs` of Deno.
///
/// CR is removed wherever it stands; blanks are space, tab and line feed, so that a value may begin on a later
/// line.
final class NodeEnvFile {

    /// What is done with an assignment.
    @FunctionalInterface
    interface Use {

        /// @param at      where the `=` stands, for [#line]
        /// @param expands false for single quotes, backticks, quotes that never close, and nothing at all
        void accept(String key, String value, boolean expands, int at) throws Endless;
    }

    /// Which quote closes a value.
    @FunctionalInterface
    interface Closing {

        /// @param open where the opening quote stands
        /// @return where the closing one stands, or -1
        int find(String text, int open);
    }

    /// Node.js: the first one.
    static final Closing FIRST = (text, open) -> text.indexOf(text.charAt(open), open + 1);

    private final String text;
    private final Closing closing;
    private final Use use;
    private int equalsAt;

    private NodeEnvFile(String text, Closing closing, Use use) {
        this.text = text;
        this.closing = closing;
        this.use = use;
    }

    static void read(String file, Closing closing, Use use) throws Endless {
        new NodeEnvFile(trim(withoutReturns(file)), closing, use).read();
    }

    /// The line of the file of an assignment.
    static int line(String file, int at) {
        String text = withoutReturns(file);
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return FileText.line(text, start + at);
    }

    private static String withoutReturns(String file) {
        return file.indexOf('\r') < 0 ? file : file.replace("\r", "");
    }

    private void read() throws Endless {
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            if (first == '\n' || first == '#') {
                at = lineEnd(at) + 1;
                continue;
            }
            int equals = at;
            while (equals < text.length() && text.charAt(equals) != '=' && text.charAt(equals) != '\n') {
                equals++;
            }
            if (equals == text.length()) {
                return;
            }
            at = text.charAt(equals) == '\n' ? skipBlanks(equals + 1) : assignment(at, equals);
        }
    }

    /// Returns where to go on.
    private int assignment(int from, int equals) throws Endless {
        equalsAt = equals;
        String key = trim(text.substring(from, equals));
        int next = equals + 1;
        if (next == text.length() || text.charAt(next) == '\n') {
            use.accept(key, "", false, equalsAt);
            return next;
        }
        int value = skipBlanks(next);
        if (key.isEmpty()) {
            return value;
        }
        return value(key.startsWith("export ") ? trim(key.substring(7)) : key, value);
    }

    private int value(String key, int start) throws Endless {
        if (start == text.length()) {
            use.accept(key, "", false, equalsAt);
            return start;
        }
        char quote = text.charAt(start);
        if (!JsText.isQuote(quote)) {
            int end = lineEnd(start);
            int hash = text.indexOf('#', start, end);
            use.accept(key, trim(text.substring(start, hash < 0 ? end : hash)), true, equalsAt);
            return skipBlanks(end);
        }
        int close = closing.find(text, start);
        if (close < 0) {
            int end = lineEnd(start);
            use.accept(key, text.substring(start, end), false, equalsAt);
            return skipBlanks(end);
        }
        String inner = text.substring(start + 1, close);
        use.accept(key, quote == '"' ? inner.replace("\\n", "\n") : inner, quote == '"', equalsAt);
        return lineEnd(close + 1) + 1;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}

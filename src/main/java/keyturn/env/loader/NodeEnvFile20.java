package keyturn.env.loader;

import java.util.function.BiConsumer;

/// The grammar of `util.parseEnv` and `--env-file` in Node.js 20 (`Dotenv::ParseContent` in its
/// `src/node_dotenv.cc`): like [NodeEnvFile], but only spaces are trimmed, and a key begins where the last
/// assignment ended, however many lines before its `=`.
final class NodeEnvFile20 {

    private final String text;
    private final BiConsumer<String, String> use;

    private NodeEnvFile20(String text, BiConsumer<String, String> use) {
        this.text = text;
        this.use = use;
    }

    static void read(String file, BiConsumer<String, String> use) {
        new NodeEnvFile20(trim(file.replace("\r", "")), use).read();
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
            use.accept(key, "");
            return start;
        }
        char quote = text.charAt(start);
        int end = lineEnd(start);
        if (JsText.isQuote(quote)) {
            int close = text.indexOf(quote, start + 1);
            if (close >= 0) {
                String inner = text.substring(start + 1, close);
                use.accept(key, quote == '"' ? inner.replace("\\n", "\n") : inner);
                return lineEnd(close + 1);
            }
            if (end == text.length()) {
                return start; // it forgets the value, and looks for an assignment in it
            }
            use.accept(key, text.substring(start, end));
            return end;
        }
        int hash = text.indexOf('#', start, end);
        use.accept(key, trim(text.substring(start, hash < 0 ? end : hash)));
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

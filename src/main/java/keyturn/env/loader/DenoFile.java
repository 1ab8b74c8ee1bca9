package keyturn.env.loader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// One reading of a file by Deno (`libs/dotenv/lib.rs` and `cli/util/env.rs`).
final class DenoFile {

    private final Variables environment;
    private final Map<String, String> latest = new HashMap<>();
    private final Map<String, String> first = new LinkedHashMap<>();
    private final Effort effort = new Effort();
    private boolean stopped;
    private int assigning;
    private OptionalInt nameless = OptionalInt.empty();

    DenoFile(Variables environment) {
        this.environment = environment;
    }

    Reading read(String file) {
        try {
            NodeEnvFile.read(file, DenoFile::closingQuote, this::assign);
        } catch (Endless _) {
            return Reading.Refused.at(Refusal.HANGS, NodeEnvFile.line(file, assigning));
        }
        return nameless.isPresent()
                ? Reading.Refused.at(Refusal.BAD_NAME, NodeEnvFile.line(file, nameless.getAsInt()))
                : LoadedValues.of(first);
    }

    /// An assignment with NUL ends the reading, one without a name ends the program.
    private void assign(String key, String written, boolean expands, int at) throws Endless {
        assigning = at;
        String value = expands ? expanded(written) : written;
        latest.put(key, value);
        stopped |= key.indexOf('\0') >= 0 || value.indexOf('\0') >= 0;
        if (!stopped) {
            if (key.isEmpty() && nameless.isEmpty()) {
                nameless = OptionalInt.of(at);
            }
            String existing = environment.get(key);
            first.putIfAbsent(key, existing == null ? value : existing);
        }
    }

    private String expanded(String value) throws Endless {
        var out = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            if (c == '\\' && value.startsWith("$", at + 1)) {
                out.append('$');
                at += 2;
            } else if (c == '$' && value.startsWith("{", at + 1)) {
                int close = value.indexOf('}', at + 2);
                int end = close < 0 ? value.length() : close;
                out.append(environment.or(latest::get).text(value.substring(at + 2, end)));
                at = Math.min(end + 1, value.length());
            } else if (c == '$') {
                int end = at + 1;
                while (end < value.length() && JsText.isWordChar(value.charAt(end))) {
                    end++;
                }
                out.append(environment.or(latest::get).text(value.substring(at + 1, end)));
                at = end;
            } else {
                out.append(c);
                at++;
            }
        }
        effort.spend(out.length());
        return out.toString();
    }

    /// The next such quote if only blanks or a comment follow it; else the last of that line before a comment,
    /// else the last at the line's end, else the next one after all.
    private static int closingQuote(String text, int open) {
        char quote = text.charAt(open);
        int next = text.indexOf(quote, open + 1);
        if (next < 0) {
            return -1;
        }
        int newline = text.indexOf('\n', next + 1);
        int lineEnd = newline < 0 ? text.length() : newline;
        int atEnd = -1;
        char following = '\n';
        for (int i = lineEnd - 1; i > next; i--) {
            char c = text.charAt(i);
            if (c == quote && following == '#') {
                return firstCloses(text, next, lineEnd) ? next : i;
            }
            if (c == quote && following == '\n' && atEnd < 0) {
                atEnd = i;
            }
            following = c == ' ' || c == '\t' ? following : c;
        }
        return atEnd < 0 || firstCloses(text, next, lineEnd) ? next : atEnd;
    }

    private static boolean firstCloses(String text, int quote, int lineEnd) {
        int i = quote + 1;
        while (i < lineEnd && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == lineEnd || text.charAt(i) == '#';
    }
}

package keyturn.usage;

import java.util.ArrayList;
import java.util.List;

/// The texts of a TOML file, in order: keys and headers with dots give paths, items of a list have its path. Takes
/// what it can of a file with mistakes. <https://toml.io/en/v1.0.0>
final class TomlEntries {

    /// Longer paths are no dependencies; without a bound they would cost their length for each key.
    private static final int MAX_NAMES = 16;

    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private int at;
    private int line = 1;
    private List<String> table = List.of();

    private TomlEntries(String text) {
        this.text = text;
    }

    static List<Entry> read(String toml) {
        var reader = new TomlEntries(toml);
        while (reader.at < toml.length()) {
            reader.statement();
        }
        return reader.entries;
    }

    /// A header, a key with its value, a comment or nothing, and the rest of its line.
    private void statement() {
        skipBlanks(true);
        if (peek() == '[') {
            while (peek() == '[') {
                at++;
            }
            table = key();
        } else if (peek() != 0) {
            List<String> path = new ArrayList<>(table);
            path.addAll(key());
            if (peek() == '=') {
                at++;
                value(path);
            }
        }
        while (peek() != 0 && peek() != '\n') {
            at++;
        }
    }

    /// Names with dots between them, up to something else.
    private List<String> key() {
        var names = new ArrayList<String>();
        while (true) {
            skipBlanks(false);
            if (peek() == '"' || peek() == '\'') {
                names.add(string());
            } else {
                int start = at;
                while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-') {
                    at++;
                }
                names.add(text.substring(start, at));
            }
            skipBlanks(false);
            if (peek() != '.') {
                return names.size() > MAX_NAMES ? names.subList(0, MAX_NAMES) : names;
            }
            at++;
        }
    }

    /// With a stack instead of recursion: brackets may be nested as deep as the file is long.
    private void value(List<String> path) {
        var open = new ArrayList<List<String>>();
        List<String> current = path;
        do {
            skipBlanks(!open.isEmpty());
            switch (peek()) {
                case 0 -> {
                    return;
                }
                case '"', '\'' -> {
                    int start = line;
                    entries.add(new Entry(current, string(), start));
                }
                case '[' -> {
                    open.add(current);
                    at++;
                }
                case '{' -> {
                    open.add(current);
                    at++;
                    current = inlineKey(current);
                }
                case ']', '}' -> {
                    if (!open.isEmpty()) {
                        current = open.removeLast();
                    }
                    at++;
                }
                case ',' -> {
                    at++;
                    current = afterComma(open, current);
                }
                default -> bare(current);
            }
        } while (!open.isEmpty());
    }

    private List<String> inlineKey(List<String> outer) {
        skipBlanks(true);
        if (outer.size() > MAX_NAMES || peek() == '}' || peek() == '[' || peek() == '{') {
            return outer;
        }
        int start = at;
        int startLine = line;
        List<String> name = key();
        if (peek() != '=') {
            at = start;
            line = startLine;
            return outer;
        }
        at++;
        var inner = new ArrayList<>(outer);
        inner.addAll(name);
        return inner;
    }

    /// After a comma stands an item of a list, or the next name of an inline table.
    private List<String> afterComma(List<List<String>> open, List<String> current) {
        return open.isEmpty() || open.getLast().size() == current.size() ? current : inlineKey(open.getLast());
    }

    /// A number, a date or a truth.
    private void bare(List<String> path) {
        int start = at;
        while (peek() != 0 && ",]}# \t\r\n".indexOf(peek()) < 0) {
            at++;
        }
        if (at == start) {
            at++;
        } else {
            entries.add(new Entry(path, text.substring(start, at), line));
        }
    }

    private String string() {
        char quote = peek();
        boolean escapes = quote == '"';
        boolean longForm = text.startsWith(String.valueOf(quote).repeat(3), at);
        at += longForm ? 3 : 1;
        var value = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '\n') {
                if (!longForm) {
                    return value.toString();
                }
                line++;
            } else if (next == quote
                    && (!longForm || text.startsWith(String.valueOf(quote).repeat(3), at))) {
                at += longForm ? 3 : 1;
                return value.toString();
            } else if (next == '\\' && escapes && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
                at++;
            }
            value.append(text.charAt(at++));
        }
        return value.toString();
    }

    private void skipBlanks(boolean linesToo) {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '#') {
                while (peek() != 0 && peek() != '\n') {
                    at++;
                }
            } else if (next == '\n' && linesToo) {
                line++;
                at++;
            } else if (next == ' ' || next == '\t' || next == '\r') {
                at++;
            } else {
                return;
            }
        }
    }

    /// The next character, or 0 at the end.
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}

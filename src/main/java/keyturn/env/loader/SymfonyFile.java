package keyturn.env.loader;

/// Symfony's scanner over one file, values as one char for each byte.
final class SymfonyFile {

    private final String data;
    private final Definitions definitions;
    private final SymfonyExpansion expansion;
    private int cursor = 0;
    private int line = 1;
    private int counted = 0;

    /// @param data with LF as the only end of a line
    SymfonyFile(String data, Definitions definitions) {
        this.data = data;
        this.definitions = definitions;
        this.expansion = new SymfonyExpansion(definitions);
    }

    void read() throws RefusedFile {
        skipEmptyLines();
        while (cursor < data.length()) {
            countLines();
            String name = name();
            var value = cursor < data.length() ? value() : new SymfonyExpansion.Expanded("", false);
            if (value.runs()) {
                definitions.putRun(name);
            } else {
                definitions.put(name, value.text());
            }
        }
    }

    private String name() throws RefusedFile {
        int start = exported(cursor);
        int end = start < 0 ? cursor : SymfonyReference.nameEnd(data, start);
        boolean export = end > start && start > cursor;
        if (start < 0 || end == start) {
            start = cursor;
            end = SymfonyReference.nameEnd(data, start);
        }
        if (end == start) {
            throw refused(Refusal.BAD_NAME);
        }
        cursor = end;
        char next = charAt(end, '\n');
        if (next != '=') {
            throw refused(
                    switch (next) {
                        case ' ', '\t' -> Refusal.SPACE_AROUND_EQUALS;
                        case '\n', '#' -> export ? Refusal.SYNTAX : Refusal.NO_EQUALS_SIGN;
                        default -> Refusal.NO_EQUALS_SIGN;
                    });
        }
        cursor++;
        return data.substring(start, end);
    }

    /// The place after `export` and blanks; -1 if they are not there.
    private int exported(int from) {
        int i = from + "export".length();
        int blanks = data.startsWith("export", from) ? skipBlanks(i) : i;
        return blanks > i ? blanks : -1;
    }

    private SymfonyExpansion.Expanded value() throws RefusedFile {
        int after = skipBlanks(cursor);
        if (charAt(after, '\n') == '\n' || data.charAt(after) == '#') {
            cursor = lineEnd(after);
            skipEmptyLines();
            return new SymfonyExpansion.Expanded("", false);
        }
        if (after > cursor) {
            throw refused(Refusal.SPACE_AROUND_EQUALS);
        }
        var value = new StringBuilder();
        boolean runs = false;
        boolean comment = false;
        while (!comment && charAt(cursor, '\n') != '\n') {
            var part = switch (data.charAt(cursor)) {
                case '\'' -> singleQuoted();
                case '"' -> doubleQuoted();
                default -> unquoted();
            };
            value.append(part.text());
            runs |= part.runs();
            comment = charAt(cursor, '\n') == '#' && blank(data.charAt(cursor - 1));
        }
        skipEmptyLines();
        return new SymfonyExpansion.Expanded(value.toString(), runs);
    }

    private SymfonyExpansion.Expanded singleQuoted() throws RefusedFile {
        int close = data.indexOf('\'', cursor + 1);
        if (close < 0) {
            throw refused(Refusal.UNTERMINATED_QUOTE);
        }
        String text = data.substring(cursor + 1, close);
        cursor = close + 1;
        return new SymfonyExpansion.Expanded(text, false);
    }

    /// A quote after one backslash does not close; after two it does, whatever stands before them.
    private SymfonyExpansion.Expanded doubleQuoted() throws RefusedFile {
        int close = data.indexOf('"', cursor + 1);
        while (close > 0 && data.charAt(close - 1) == '\\' && data.charAt(close - 2) != '\\') {
            close = data.indexOf('"', close + 1);
        }
        if (close < 0) {
            throw refused(Refusal.UNTERMINATED_QUOTE);
        }
        String raw = data.substring(cursor + 1, close);
        cursor = close + 1;
        String text = raw.replace("\\\"", "\"").replace("\\r", "\r").replace("\\n", "\n");
        return expansion.expand(text, line);
    }

    private SymfonyExpansion.Expanded unquoted() throws RefusedFile {
        var raw = new StringBuilder();
        char previous = data.charAt(cursor - 1);
        char c;
        while ((c = charAt(cursor, '\n')) != '\n' && c != '"' && c != '\'' && !(blank(previous) && c == '#')) {
            char next = charAt(cursor + 1, '\n');
            if (c == '\\' && (next == '"' || next == '\'')) {
                cursor++;
                c = next;
            }
            raw.append(c);
            previous = c;
            if (c == '$' && next == '(') {
                int end = commandEnd(cursor + 1);
                raw.append(data, cursor + 1, end + 1);
                cursor = end;
            }
            cursor++;
        }
        String text = PhpText.rtrim(raw.toString());
        var expanded = expansion.expand(text, line);
        if (!expanded.runs() && expanded.text().equals(text) && PhpText.hasSpace(text)) {
            throw refused(Refusal.SPACE_IN_VALUE);
        }
        return expanded;
    }

    /// The parenthesis that closes the one at `open`, on the same line. One that is the very last byte of the file
    /// sends the real program past the end, for ever.
    private int commandEnd(int open) throws RefusedFile {
        int depth = 0;
        for (int i = open; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '\n') {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        boolean last = data.indexOf('\n', open) < 0 && data.endsWith("(");
        throw refused(last ? Refusal.HANGS : Refusal.BAD_EXPANSION);
    }

    private void skipEmptyLines() {
        while (cursor < data.length()) {
            char c = data.charAt(cursor);
            if (c == '#') {
                cursor = lineEnd(cursor);
            } else if (PhpText.space(c)) {
                cursor++;
            } else {
                return;
            }
        }
    }

    private void countLines() {
        while (counted < cursor) {
            if (data.charAt(counted++) == '\n') {
                line++;
            }
        }
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < data.length() && blank(data.charAt(i))) {
            i++;
        }
        return i;
    }

    private int lineEnd(int from) {
        int end = data.indexOf('\n', from);
        return end < 0 ? data.length() : end;
    }

    private char charAt(int place, char atEnd) {
        return place < data.length() ? data.charAt(place) : atEnd;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    private RefusedFile refused(Refusal reason) {
        return new RefusedFile(reason, line);
    }
}

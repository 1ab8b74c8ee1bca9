package keyturn.env.loader;

import java.util.Optional;

/// Finds one assignment after another as the pattern `LINE` of dotenv for Ruby does.
///
/// That pattern can try many ways to match; only these can succeed, in this order:
///
/// - with `export` as a word before the name, else with `export` as the name;
/// - a separator `=` (spaces and line ends may be before it) or a colon and one space or line end;
/// - a value in quotes, where nothing but a comment follows the closing quote: the first one without a backslash
///   before it, else the last one of those before;
/// - a value up to the next `#` or line end;
/// - no value.
final class RubyLines {

    private static final String EXPORT = "export";

    private final String text;
    private int at;

    RubyLines(String text) {
        this.text = text;
    }

    /// One assignment.
    ///
    /// @param exported has `export` before the name
    /// @param value    as it stands, with its quotes and spaces; empty if there is none
    /// @param place    of the name
    record Line(boolean exported, String name, Optional<String> value, int place) {
        @Override
        public String toString() {
            return "Line[" + name + "]";
        }
    }

    int number(Line line) {
        return FileText.line(text, line.place());
    }

    Optional<Line> next() {
        while (at < text.length()) {
            if (at > 0 && text.charAt(at - 1) != '\n') {
                at = lineEnd(at) + 1;
                continue;
            }
            int start = skipSpace(at);
            Optional<Line> found = exported(start).or(() -> named(start, false));
            if (found.isPresent()) {
                return found;
            }
            at = lineEnd(start) + 1;
        }
        return Optional.empty();
    }

    private Optional<Line> exported(int start) {
        int after = start + EXPORT.length();
        if (!text.startsWith(EXPORT, start) || skipSpace(after) == after) {
            return Optional.empty();
        }
        return named(skipSpace(after), true);
    }

    private Optional<Line> named(int start, boolean exported) {
        int nameEnd = start;
        while (nameEnd < text.length() && isOfName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == start) {
            return Optional.empty();
        }
        String name = text.substring(start, nameEnd);
        int separator = separatorEnd(nameEnd);
        if (separator < 0) {
            return ends(nameEnd) ? Optional.of(new Line(exported, name, Optional.empty(), start)) : Optional.empty();
        }
        return Optional.of(new Line(exported, name, value(separator), start));
    }

    private int separatorEnd(int nameEnd) {
        int equals = skipSpace(nameEnd);
        if (equals < text.length() && text.charAt(equals) == '=') {
            return equals + 1;
        }
        boolean colon = text.startsWith(":", nameEnd) && nameEnd + 1 < text.length();
        return colon && isSpace(text.charAt(nameEnd + 1)) ? nameEnd + 2 : -1;
    }

    /// Also goes to where the match ends. There always is one.
    private Optional<String> value(int start) {
        int open = skipSpace(start);
        if (open < text.length() && (text.charAt(open) == '\'' || text.charAt(open) == '"')) {
            int end = quoteEnd(open);
            if (end > 0) {
                return Optional.of(text.substring(start, end));
            }
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '#' && text.charAt(end) != '\n') {
            end++;
        }
        ends(end);
        return end == start ? Optional.empty() : Optional.of(text.substring(start, end));
    }

    /// The end of a value in quotes that nothing but a comment follows, or -1.
    private int quoteEnd(int open) {
        char quote = text.charAt(open);
        int close = text.indexOf(quote, open + 1);
        while (close >= 0 && text.charAt(close - 1) == '\\') {
            close = text.indexOf(quote, close + 1);
        }
        if (close >= 0 && ends(close + 1)) {
            return close + 1;
        }
        int last = text.lastIndexOf(quote, close < 0 ? text.length() : close - 1);
        while (last > open) {
            if (ends(last + 1)) {
                return last + 1;
            }
            last = text.lastIndexOf(quote, last - 1);
        }
        return -1;
    }

    /// True if nothing but spaces and a comment stands before a line end; then goes to the last such line end.
    private boolean ends(int from) {
        int to = skipSpace(from);
        if (to == text.length()) {
            at = to;
            return true;
        }
        if (text.charAt(to) == '#') {
            at = lineEnd(to);
            return true;
        }
        for (int feed = to - 1; feed >= from; feed--) {
            if (text.charAt(feed) == '\n') {
                at = feed;
                return true;
            }
        }
        return false;
    }

    private int lineEnd(int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    private int skipSpace(int from) {
        int to = from;
        while (to < text.length() && isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isOfName(char c) {
        return c == '_' || c == '.' || Runes.isAsciiLetter(c) || Runes.isAsciiDigit(c);
    }
}

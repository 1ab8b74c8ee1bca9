package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;

/// One pass over a file by the rules of python-dotenv 1.2. Line ends are `\n` already, and all bytes are UTF-8.
final class PythonDotenvParser {

    private static final String EXPORT = "export";

    private final String text;
    private final Bindings bindings;
    private final PythonVariables variables;
    private int at;

    PythonDotenvParser(String text, Map<String, SecretText> environment) {
        this.text = text;
        bindings = new Bindings(environment, text.length());
        variables = new PythonVariables(bindings);
    }

    Reading read() {
        while (at < text.length()) {
            int start = at;
            if (!binding()) {
                at = lineEnd(at);
                at += at < text.length() ? 1 : 0;
            }
            if (bindings.overflow()) {
                return Reading.Refused.at(Refusal.TOO_MUCH, FileText.line(text, start));
            }
        }
        return bindings.loaded();
    }

    /// Reads one statement. False where it is none: the rest of the line is to be skipped from where it got stuck.
    private boolean binding() {
        while (at < text.length() && isSpace(at)) {
            at += Runes.width(text, at);
        }
        if (at == text.length()) {
            return true;
        }
        if (text.startsWith(EXPORT, at)) {
            int blank = at + EXPORT.length();
            int after = blanks(blank);
            at = after > blank ? after : at;
        }
        Optional<String> name = Optional.empty();
        if (!isAt('#')) {
            name = isAt('\'') ? quotedName() : plainName();
            if (name.isEmpty()) {
                return false;
            }
        }
        at = blanks(at);
        Optional<String> value = Optional.empty();
        boolean assigns = isAt('=');
        if (assigns) {
            at = blanks(at + 1);
            value = value();
        }
        if ((assigns && value.isEmpty()) || !endOfLine()) {
            return false;
        }
        if (name.isPresent()) {
            bind(name.get(), value);
        }
        return true;
    }

    /// A name without a value counts as unset, whatever it was before, and so it goes to the end.
    private void bind(String name, Optional<String> value) {
        value.ifPresentOrElse(raw -> bindings.set(name, variables.expanded(raw)), () -> bindings.declare(name));
    }

    private Optional<String> quotedName() {
        int close = text.indexOf('\'', at + 1);
        if (close <= at + 1) {
            return Optional.empty();
        }
        String name = text.substring(at + 1, close);
        at = close + 1;
        return Optional.of(name);
    }

    private Optional<String> plainName() {
        int start = at;
        while (at < text.length() && !isAt('=') && !isAt('#') && !isSpace(at)) {
            at += Runes.width(text, at);
        }
        return at == start ? Optional.empty() : Optional.of(text.substring(start, at));
    }

    private Optional<String> value() {
        if (isAt('\'') || isAt('"')) {
            return quoted(text.charAt(at));
        }
        int end = lineEnd(at);
        String line = text.substring(at, end);
        at = end;
        return Optional.of(withoutSpaceAtEnd(withoutComment(line)));
    }

    /// The first quote without a backslash before it closes; where there is none, the last one of all.
    private Optional<String> quoted(char quote) {
        int close = text.indexOf(quote, at + 1);
        int last = close;
        while (close >= 0 && text.charAt(close - 1) == '\\') {
            last = close;
            close = text.indexOf(quote, close + 1);
        }
        int end = close >= 0 ? close : last;
        if (end < 0) {
            return Optional.empty();
        }
        String inner = text.substring(at + 1, end);
        at = end + 1;
        return Optional.of(withoutEscapes(inner, quote == '\'' ? "\\'" : "\\'\"abfnrtv"));
    }

    private static String withoutEscapes(String inner, String known) {
        var result = new StringBuilder(inner.length());
        int i = 0;
        while (i < inner.length()) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length() && known.indexOf(inner.charAt(i + 1)) >= 0) {
                i++;
                c = escaped(inner.charAt(i));
            }
            result.append(c);
            i++;
        }
        return result.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'a' -> 0x07;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> c;
        };
    }

    /// Up to the first `#` with a blank before it.
    private static String withoutComment(String line) {
        for (int i = line.indexOf('#', 1); i >= 0; i = line.indexOf('#', i + 1)) {
            if (isPythonSpace(Runes.at(line, Runes.before(line, i)))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static String withoutSpaceAtEnd(String line) {
        int end = line.length();
        while (end > 0 && isPythonSpace(Runes.at(line, Runes.before(line, end)))) {
            end = Runes.before(line, end);
        }
        return line.substring(0, end);
    }

    /// After blanks and a comment the line must end.
    private boolean endOfLine() {
        int end = blanks(at);
        at = end < text.length() && text.charAt(end) == '#' ? lineEnd(end) : end;
        if (at == text.length()) {
            return true;
        }
        boolean ends = isAt('\n');
        at += ends ? 1 : 0;
        return ends;
    }

    private int blanks(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && isSpace(to)) {
            to += Runes.width(text, to);
        }
        return to;
    }

    private int lineEnd(int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isSpace(int place) {
        return isPythonSpace(Runes.at(text, place));
    }

    /// `str.isspace()`: the four separators U+001C to U+001F too.
    private static boolean isPythonSpace(int rune) {
        return Runes.isSpace(rune) || (rune >= 0x1C && rune <= 0x1F);
    }
}

package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.loader.Reading.Refused;

/// One pass over a file by the rules of godotenv 1.5.1.
final class GodotenvParser {

    private static final String EXPORT = "export";

    private final String text;
    private final Bindings bindings;
    private int at;

    GodotenvParser(String text) {
        this.text = text;
        bindings = new Bindings(Map.of(), text.length());
    }

    Reading read() {
        while (true) {
            at = GoText.statement(text, at);
            if (at == text.length()) {
                return bindings.loaded();
            }
            Optional<Refused> refused = assignment();
            if (refused.isPresent()) {
                return refused.get();
            }
        }
    }

    private Optional<Refused> assignment() {
        if (text.startsWith(EXPORT, at)) {
            int blank = at + EXPORT.length();
            int after = GoText.skipBlanks(text, blank);
            at = after > blank ? after : at;
        }
        int start = at;
        int end = start;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        String name = "";
        if (end < text.length()) {
            if (text.charAt(end) != '=' && text.charAt(end) != ':') {
                return refused(text.charAt(end) == '\n' ? Refusal.NO_EQUALS_SIGN : Refusal.BAD_NAME, end);
            }
            name = Runes.withoutSpaceAtEnd(text.substring(start, end));
            at = GoText.skipBlanks(text, end + 1);
        } else if (start == end) {
            return refused(Refusal.NO_EQUALS_SIGN, start);
        }
        return GoText.isQuote(text, at) ? quoted(name) : unquoted(name);
    }

    /// It looks at bytes one by one and takes each for a character: `Ä` (C3 84) is refused, `à` (C3 A0) is not.
    private static boolean isOfName(char c) {
        return c == '_' || c == '.' || GoText.isBlank(c) || Runes.isLetterOrNumber(c);
    }

    private Optional<Refused> unquoted(String name) {
        int start = at;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        String line = Runes.wellFormed(text.substring(start, at));
        String value = line.substring(0, comment(line));
        int end = value.length();
        while (end > 0 && GoText.isBlank(Runes.at(value, Runes.before(value, end)))) {
            end = Runes.before(value, end);
        }
        return set(name, value.substring(Math.min(end, GoText.skipBlanks(value, 0)), end), start);
    }

    /// The last `#` with a blank before it, or the end.
    private static int comment(String line) {
        for (int i = line.length() - 1; i > 0; i--) {
            if (line.charAt(i) == '#' && GoText.isBlank(Runes.at(line, Runes.before(line, i)))) {
                return i;
            }
        }
        return line.length();
    }

    /// The next quote without a backslash before it closes. All quotes of the kind at either end are dropped.
    private Optional<Refused> quoted(String name) {
        int open = at;
        char quote = text.charAt(open);
        int close = text.indexOf(quote, open + 1);
        while (close >= 0 && text.charAt(close - 1) == '\\') {
            close = text.indexOf(quote, close + 1);
        }
        if (close < 0) {
            return refused(Refusal.UNTERMINATED_QUOTE, open);
        }
        int from = open;
        int to = close;
        while (to > from && text.charAt(to - 1) == quote) {
            to--;
        }
        while (from < to && text.charAt(from) == quote) {
            from++;
        }
        at = close + 1;
        String value = Runes.wellFormed(text.substring(from, to));
        if (quote == '"') {
            return set(name, withoutEscapes(withLineEnds(value)), open);
        }
        bindings.set(name, value);
        return Optional.empty();
    }

    private static String withLineEnds(String value) {
        var result = new StringBuilder(value.length());
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            boolean escapes = c == '\\' && i + 1 < value.length() && value.charAt(i + 1) != '\n';
            if (!escapes) {
                result.append(c);
                i++;
                continue;
            }
            char next = value.charAt(i + 1);
            switch (next) {
                case 'n' -> result.append('\n');
                case 'r' -> result.append('\r');
                default -> result.append(c).append(next);
            }
            i += 2;
        }
        return result.toString();
    }

    /// Drops the backslash before anything but a dollar sign.
    static String withoutEscapes(String value) {
        var result = new StringBuilder(value.length());
        int i = 0;
        while (i < value.length()) {
            if (value.charAt(i) == '\\' && i + 1 < value.length() && value.charAt(i + 1) != '$') {
                i++;
            }
            result.append(value.charAt(i));
            i++;
        }
        return result.toString();
    }

    private Optional<Refused> set(String name, String value, int place) {
        bindings.set(name, expanded(value));
        return bindings.overflow() ? refused(Refusal.TOO_MUCH, place) : Optional.empty();
    }

    /// `$NAME` and `${NAME}` of capitals, digits and `_`; whatever brace or parenthesis stands there is dropped with
    /// it. `\$…` stays as it is, without the backslash.
    private String expanded(String value) {
        var out = bindings.buffer();
        int i = 0;
        while (i < value.length()) {
            boolean escaped = value.charAt(i) == '\\' && value.startsWith("$", i + 1);
            if (!escaped && value.charAt(i) != '$') {
                out.append(value, i, i + 1);
                i++;
                continue;
            }
            int start = i + (escaped ? 1 : 0);
            int nameAt = start + 1;
            nameAt += value.startsWith("(", nameAt) ? 1 : 0;
            nameAt += value.startsWith("{", nameAt) ? 1 : 0;
            int nameEnd = nameAt;
            while (nameEnd < value.length() && isOfVariable(value.charAt(nameEnd))) {
                nameEnd++;
            }
            i = nameEnd + (value.startsWith("}", nameEnd) ? 1 : 0);
            if (escaped || nameEnd == nameAt) {
                out.append(value, start, i);
            } else {
                out.append(bindings.own(value.substring(nameAt, nameEnd)).orElse(""));
            }
        }
        return out.text();
    }

    private static boolean isOfVariable(char c) {
        return (c >= 'A' && c <= 'Z') || Runes.isAsciiDigit(c) || c == '_';
    }

    private Optional<Refused> refused(Refusal reason, int place) {
        return Optional.of(Refused.at(reason, FileText.line(text, place)));
    }
}

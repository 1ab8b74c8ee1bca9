package keyturn.env.loader.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.env.loader.shell.Expansion.Tilde;

/// The operators of `${…}` that change a value: `#`, `%`, `/`, `:`, `^`, `,`, `@`.
final class TextOperation {

    private final State state;
    private final Expansion words;
    private final Part.Parameter parameter;

    TextOperation(State state, Expansion words, Part.Parameter parameter) {
        this.state = state;
        this.words = words;
        this.parameter = parameter;
    }

    String apply(String value) {
        String op = parameter.op();
        if (op.equals(":")) {
            return substring(value);
        }
        if (op.equals("@")) {
            return transformed(value);
        }
        String pattern = words.marked(parameter.operand(), Tilde.FIRST);
        if (Marks.isUnknown(pattern)) {
            return String.valueOf(Marks.UNKNOWN);
        }
        var glob = new Glob(pattern, state.fuel);
        return switch (op) {
            case "#", "##" -> withoutPrefix(value, glob, op.length() == 2);
            case "%", "%%" -> withoutSuffix(value, glob, op.length() == 2);
            case "^", "^^", ",", ",," -> letters(value, glob, op.charAt(0) == '^', op.length() == 2);
            default -> replaced(value, glob);
        };
    }

    private static String withoutPrefix(String value, Glob glob, boolean longest) {
        for (int i = 0; i <= value.length(); i++) {
            int end = longest ? value.length() - i : i;
            if (glob.matches(value, 0, end)) {
                return value.substring(end);
            }
        }
        return value;
    }

    private static String withoutSuffix(String value, Glob glob, boolean longest) {
        for (int i = 0; i <= value.length(); i++) {
            int start = longest ? i : value.length() - i;
            if (glob.matches(value, start, value.length())) {
                return value.substring(0, start);
            }
        }
        return value;
    }

    private static String letters(String value, Glob glob, boolean upper, boolean all) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            boolean change = (all || i == 0) && (glob.isEmpty() || glob.matches(value, i, i + 1));
            char c = value.charAt(i);
            out.append(change ? cased(c, upper) : c);
        }
        return out.toString();
    }

    static char cased(char c, boolean upper) {
        if (upper) {
            return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
        }
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private String replaced(String value, Glob glob) {
        String op = parameter.op();
        String by = parameter
                .second()
                .map(parts -> words.marked(parts, Tilde.FIRST))
                .orElse("");
        if (glob.isEmpty() && !op.equals("/#") && !op.equals("/%")) {
            return value;
        }
        var out = new StringBuilder();
        int at = 0;
        boolean done = false;
        while (at <= value.length() && !done) {
            int end = op.equals("/%")
                    ? glob.matches(value, at, value.length()) ? value.length() : -1
                    : glob.longest(value, at);
            boolean empty = end == at && !op.equals("/#") && !op.equals("/%");
            if (end >= 0 && !(empty && at < value.length()) && !(empty && at > 0)) {
                out.append(replacement(by, value.substring(at, end)));
                at = end;
                done = !op.equals("//") || at == value.length();
            } else if (op.equals("/#")) {
                done = true;
            } else {
                if (at < value.length()) {
                    out.append(value.charAt(at));
                }
                at++;
            }
        }
        return at < value.length() ? out.append(value, at, value.length()).toString() : out.toString();
    }

    /// An unquoted `&` stands for what has matched.
    private static String replacement(String by, String matched) {
        var out = new StringBuilder();
        for (int i = 0; i < by.length(); i++) {
            char c = by.charAt(i);
            if (!Marks.isQuoted(c) && (c & 0xFF) == '&' && c < 0x400) {
                out.append(matched);
            } else {
                out.append(Marks.plain(String.valueOf(c)));
            }
        }
        return out.toString();
    }

    private String substring(String value) {
        boolean quoted = parameter.operand().stream().anyMatch(part -> part instanceof Part.Text text && text.quoted());
        if (quoted && !parameter.quoted()) {
            throw state.error(Cause.ARITHMETIC, parameter.at()); // single quotes and backslashes stay in the number
        }
        Optional<Long> offset = words.calculate(words.plain(parameter.operand()), parameter.at());
        Optional<Long> length = parameter.second().isEmpty()
                ? Optional.of((long) value.length())
                : words.calculate(words.plain(parameter.second().get()), parameter.at());
        if (offset.isEmpty() || length.isEmpty()) {
            return String.valueOf(Marks.UNKNOWN);
        }
        long start = offset.get() < 0 ? value.length() + offset.get() : offset.get();
        if (start < 0 || start > value.length()) {
            return "";
        }
        long end = length.get() < 0 ? value.length() + length.get() : Math.min(value.length(), start + length.get());
        if (end < start) {
            throw state.error(Cause.ARITHMETIC, parameter.at());
        }
        return value.substring((int) start, (int) end);
    }

    private String transformed(String value) {
        String letter = words.plain(parameter.operand());
        return switch (letter) {
            case "U" -> value.toUpperCase(Locale.ROOT);
            case "L" -> value.toLowerCase(Locale.ROOT);
            case "u" -> value.isEmpty() ? "" : cased(value.charAt(0), true) + value.substring(1);
            case "Q" -> "'" + value.replace("'", "'\\''") + "'";
            case "a" ->
                state.variables
                        .find(parameter.name())
                        .map(found -> (found.integer() ? "i" : "")
                                + (found.readOnly() ? "r" : "")
                                + (found.exported() ? "x" : ""))
                        .orElse("");
            case "E", "P", "A", "K", "k" -> value;
            default -> throw state.error(Cause.BAD_SUBSTITUTION, parameter.at());
        };
    }

    /// For patterns that stand alone, as in `case`.
    static boolean matches(List<Part> pattern, String text, State state, Expansion words) {
        return new Glob(words.marked(pattern, Tilde.FIRST), state.fuel).matches(text, 0, text.length());
    }
}

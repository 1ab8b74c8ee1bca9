package keyturn.env.loader;

import java.util.Arrays;

/// What dotenv for Ruby makes of a value: quotes go, backslashes go, commands and variables are replaced. No command
/// runs here; its variable is noted instead, and so is each that refers to it.
final class RubyValues {

    /// A variable that brings back the escapes of dotenv 2.
    static final String LINE_BREAK_MODE = "DOTENV_LINEBREAK_MODE";

    private final Bindings bindings;
    private boolean runs;

    RubyValues(Bindings bindings) {
        this.bindings = bindings;
    }

    void bind(String name, String raw) {
        String value = stripped(raw);
        int last = value.length() - 1;
        char quote = last > 0 && value.charAt(0) == value.charAt(last) ? value.charAt(0) : 0;
        if (quote == '\'' || quote == '"') {
            value = value.substring(1, last);
        }
        if (quote == '\'') {
            bindings.set(name, value);
            return;
        }
        runs = false;
        String text = GodotenvParser.withoutEscapes(quote == '"' ? withLineEnds(value) : value);
        String expanded = withVariables(withoutEscapedCommands(text));
        if (runs) {
            bindings.setByCommand(name);
        } else {
            bindings.set(name, expanded);
        }
    }

    /// `String#strip`: NULs go too.
    private static String stripped(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && (raw.charAt(start) == 0 || RubyLines.isSpace(raw.charAt(start)))) {
            start++;
        }
        while (end > start && (raw.charAt(end - 1) == 0 || RubyLines.isSpace(raw.charAt(end - 1)))) {
            end--;
        }
        return raw.substring(start, end);
    }

    /// One more backslash for `\n` and `\r`, so that they stay two chars; in the legacy mode they become line ends.
    private String withLineEnds(String value) {
        boolean legacy = bindings.own(LINE_BREAK_MODE)
                .or(() -> bindings.inherited(LINE_BREAK_MODE))
                .filter("legacy"::equals)
                .isPresent();
        return legacy
                ? value.replace("\\n", "\n").replace("\\r", "\r")
                : value.replace("\\n", "\\\\n").replace("\\r", "\\\\r");
    }

    /// `\$(…)` without its backslash. Notes where a `$(…)` has none. A command is as long as its parentheses are
    /// even; one with an empty pair in it is none.
    private String withoutEscapedCommands(String value) {
        if (!value.contains("$(")) {
            return value;
        }
        int[] close = parentheses(value);
        var result = new StringBuilder(value.length());
        int i = 0;
        while (i < value.length()) {
            boolean escaped = value.startsWith("\\$(", i);
            int open = escaped ? i + 2 : i + 1;
            if ((escaped || value.startsWith("$(", i)) && close[open] > 0) {
                runs |= !escaped;
                result.append(value, escaped ? i + 1 : i, close[open] + 1);
                i = close[open] + 1;
            } else {
                result.append(value.charAt(i));
                i++;
            }
        }
        return result.toString();
    }

    /// For each opening parenthesis the one that closes it; -1 if there is none, or if it or one in it is empty.
    private static int[] parentheses(String value) {
        int[] close = new int[value.length()];
        Arrays.fill(close, -1);
        int[] open = new int[value.length()];
        boolean[] good = new boolean[value.length() + 1];
        int depth = 0;
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '(' -> {
                    open[depth++] = i;
                    good[depth] = true;
                }
                case ')' -> {
                    if (depth > 0) {
                        int start = open[depth - 1];
                        if (good[depth] && i > start + 1) {
                            close[start] = i;
                        } else {
                            good[depth - 1] = false;
                        }
                        depth--;
                    }
                }
                default -> {}
            }
        }
        return close;
    }

    /// `$NAME` and `${NAME}`; a brace beside a dollar sign or name goes with it. `\$…` loses its backslash only.
    private String withVariables(String value) {
        var out = bindings.buffer();
        int i = 0;
        int literal = 0;
        while (i < value.length()) {
            boolean escaped = value.charAt(i) == '\\' && value.startsWith("$", i + 1);
            int dollar = escaped ? i + 1 : i;
            if (value.charAt(dollar) != '$' || value.startsWith("(", dollar + 1)) {
                i = dollar + 1;
                continue;
            }
            int name = dollar + (value.startsWith("{", dollar + 1) ? 2 : 1);
            int end = name;
            while (end < value.length() && isOfVariable(Runes.at(value, end))) {
                end += Runes.width(value, end);
            }
            i = end + (value.startsWith("}", end) ? 1 : 0);
            if (escaped || end > name) {
                out.append(value, literal, escaped ? dollar - 1 : dollar);
                literal = i;
                out.append(escaped ? value.substring(dollar, i) : resolved(value.substring(name, end)));
            }
        }
        return out.append(value, literal, value.length()).text();
    }

    private String resolved(String name) {
        runs |= bindings.isByCommand(name);
        return bindings.own(name).or(() -> bindings.inherited(name)).orElse("");
    }

    private static boolean isOfVariable(int rune) {
        return rune == '_' || Runes.isLetterOfAnyCase(rune) || Runes.isAsciiDigit(rune);
    }
}

package keyturn.env.loader;

import java.util.Optional;

/// A reference `${EXPRESSION}` or `$NAME` in a value, as dotenv-expand 12 and dotenvx find it:
/// `/(?<!\\)\${([^{}]+)}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)/`.
///
/// @param template   the reference as written
/// @param expression what stands in it
record DollarReference(String template, String expression) {

    /// The first one in `text`.
    static Optional<DollarReference> first(String text) {
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            if (at > 0 && text.charAt(at - 1) == '\\') {
                continue;
            }
            int name = at + 1;
            if (name < text.length() && text.charAt(name) == '{') {
                int end = name + 1;
                while (end < text.length() && text.charAt(end) != '{' && text.charAt(end) != '}') {
                    end++;
                }
                if (end < text.length() && text.charAt(end) == '}' && end > name + 1) {
                    return Optional.of(new DollarReference(text.substring(at, end + 1), text.substring(name + 1, end)));
                }
            } else if (name < text.length() && JsText.isWordChar(text.charAt(name)) && !isDigit(text.charAt(name))) {
                int end = name + 1;
                while (end < text.length() && JsText.isWordChar(text.charAt(end))) {
                    end++;
                }
                return Optional.of(new DollarReference(text.substring(at, end), text.substring(name, end)));
            }
        }
        return Optional.empty();
    }

    /// The operator in the expression: the first of `:+`, `+`, `:-` and `-`; empty if there is none.
    String operator() {
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            char next = i + 1 < expression.length() ? expression.charAt(i + 1) : ' ';
            if (c == '+' || c == '-') {
                return String.valueOf(c);
            }
            if (c == ':' && (next == '+' || next == '-')) {
                return expression.substring(i, i + 2);
            }
        }
        return "";
    }

    /// What stands before the operator.
    String key() {
        int at = expression.indexOf(splitter());
        return at < 0 ? expression : expression.substring(0, at);
    }

    /// What stands after it.
    String operand() {
        int at = expression.indexOf(splitter());
        return at < 0 ? "" : expression.substring(at + splitter().length());
    }

    /// Both programs split at the operator, and where there is none at JavaScript's `null`, which as text cuts a
    /// name such as `NOnullX`.
    private String splitter() {
        String operator = operator();
        return operator.isEmpty() ? "null" : operator;
    }

    /// `value.replace(/\\\$/g, "$")`, which both do when all is expanded.
    static String withoutEscapes(String value) {
        return value.replace("\\$", "$");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

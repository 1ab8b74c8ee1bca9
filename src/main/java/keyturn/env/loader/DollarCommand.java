package keyturn.env.loader;

/// Command substitutions `$(…)` in a value, as dotenvx and dotenv-expand 1000 find them: with quotes and inner
/// parentheses understood. Nothing is run here.
final class DollarCommand {

    private DollarCommand() {}

    /// True if the program would run something.
    static boolean in(String value, Effort effort) throws Endless {
        for (int at = value.indexOf("$("); at >= 0; at = value.indexOf("$(", at + 2)) {
            if (closes(value, at + 2, effort)) {
                return true;
            }
        }
        return false;
    }

    /// Each open parenthesis has its own quote, 0 if none is open.
    private static boolean closes(String value, int from, Effort effort) throws Endless {
        var quotes = new StringBuilder("\0");
        int at = from;
        while (at < value.length() && !quotes.isEmpty()) {
            int top = quotes.length() - 1;
            char quote = quotes.charAt(top);
            char c = value.charAt(at);
            boolean opens = c == '$' && at + 1 < value.length() && value.charAt(at + 1) == '(';
            int step = 1;
            if (c == '\\' && quote != '\'') {
                step = 2;
            } else if (quote != 0 && c == quote) {
                quotes.setCharAt(top, '\0');
            } else if (quote != 0 && quote != '\'' && opens) {
                quotes.append('\0');
                step = 2;
            } else if (quote == 0 && JsText.isQuote(c)) {
                quotes.setCharAt(top, c);
            } else if (quote == 0 && c == '(') {
                quotes.append('\0');
            } else if (quote == 0 && c == ')') {
                quotes.setLength(top);
            }
            at += step;
        }
        effort.spend(at - from);
        return quotes.isEmpty();
    }
}

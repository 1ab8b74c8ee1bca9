package keyturn.exchange;

/// Keeps spreadsheets from taking a text for a formula. An apostrophe goes before a text that begins with what starts
/// a formula, ASCII or full width (<https://owasp.org/www-community/attacks/CSV_Injection>), and before one that begins
/// with such an apostrophe already, so that taking it off gives exactly the text.
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    public static String guard(String text) {
        boolean formula = !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
        return formula || isGuarded(text) ? "'" + text : text;
    }

    public static String unguard(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    /// An apostrophe, or several, and then the start of a formula.
    private static boolean isGuarded(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i > 0 && i < text.length() && STARTS.indexOf(text.charAt(i)) >= 0;
    }
}

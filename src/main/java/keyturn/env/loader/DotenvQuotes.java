package keyturn.env.loader;

import java.util.HashMap;
import java.util.Map;

/// How dotenv, dotenvx and Next.js take the quotes off a value: `value.replace(/^(['"`])([\s\S]*)\1$/gm, "$2")`.
///
/// With the flag `m` a pair of quotes may also lie between two line ends within the value, which matters for
/// values that hold U+2028.
final class DotenvQuotes {

    private final String value;
    private final Map<Character, Integer> last = new HashMap<>();

    private DotenvQuotes(String value) {
        this.value = value;
    }

    /// The quote that a value begins with, or 0.
    static char quote(String value) {
        return !value.isEmpty() && JsText.isQuote(value.charAt(0)) ? value.charAt(0) : 0;
    }

    static String without(String value) {
        return new DotenvQuotes(value).without();
    }

    private String without() {
        var out = new StringBuilder(value.length());
        int from = 0;
        int start = 0;
        while (start < value.length()) {
            int close = JsText.isQuote(value.charAt(start)) ? last(value.charAt(start)) : -1;
            if (close > start) {
                out.append(value, from, start).append(value, start + 1, close);
                from = close + 1;
                start = close;
            }
            start = JsText.lineEnd(value, start) + 1;
        }
        return out.append(value, from, value.length()).toString();
    }

    /// The last such quote of the value that ends a line, or -1; looked for once for each kind.
    private int last(char quote) {
        return last.computeIfAbsent(quote, wanted -> {
            int i = value.lastIndexOf(wanted);
            while (i >= 0 && i + 1 < value.length() && !JsText.endsLine(value.charAt(i + 1))) {
                i = value.lastIndexOf(wanted, i - 1);
            }
            return i;
        });
    }
}

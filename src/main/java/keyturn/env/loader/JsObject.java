package keyturn.env.loader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A plain JavaScript object as a map of variables.
final class JsObject {

    /// The largest integer index, 2³² - 2.
    private static final long MOST = 4_294_967_294L;

    private JsObject() {}

    /// False for the one name that sets the prototype, which a text does not.
    static boolean takes(String key) {
        return !key.equals("__proto__");
    }

    /// The keys as `for (key in object)` goes through them: integers first, by size.
    static List<String> order(Collection<String> keys) {
        var ordered = new ArrayList<String>(keys.size());
        keys.stream()
                .filter(JsObject::isIndex)
                .sorted(Comparator.comparing(Long::valueOf))
                .forEach(ordered::add);
        keys.stream().filter(key -> !isIndex(key)).forEach(ordered::add);
        return ordered;
    }

    private static boolean isIndex(String key) {
        if (key.isEmpty() || key.length() > 10 || (key.length() > 1 && key.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < '0' || key.charAt(i) > '9') {
                return false;
            }
        }
        return Long.parseLong(key) <= MOST;
    }
}

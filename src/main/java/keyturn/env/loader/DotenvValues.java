package keyturn.env.loader;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What `parse()` of dotenv gives, before anything is expanded: the last value of each key.
final class DotenvValues {

    private DotenvValues() {}

    /// @param file decoded; a byte order mark is a blank
    static SequencedMap<String, String> of(String file) {
        var values = new LinkedHashMap<String, String>();
        DotenvLines.read(file, (key, written, _) -> {
            if (JsObject.takes(key)) {
                values.put(key, value(written));
            }
        });
        return values;
    }

    private static String value(String written) {
        String value = DotenvQuotes.without(written);
        return DotenvQuotes.quote(written) == '"' ? value.replace("\\n", "\n").replace("\\r", "\r") : value;
    }
}

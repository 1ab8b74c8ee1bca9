package keyturn.env.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One reading of a file by dotenvx (`parse` of @dotenvx/primitives).
final class DotenvxFile {

    private final Variables environment;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> literals = new HashMap<>();
    private final Set<String> runs = new LinkedHashSet<>();
    private final Effort effort = new Effort();
    private boolean sawCommand;

    DotenvxFile(Variables environment) {
        this.environment = environment;
    }

    private record Written(String key, String value, int at) {}

    Reading read(String file) {
        var written = new ArrayList<Written>();
        DotenvLines.read(file, (key, value, at) -> written.add(new Written(key, value, at)));
        for (Written each : written) {
            try {
                if (JsObject.takes(each.key())) {
                    assign(each.key(), each.value());
                }
            } catch (Endless _) {
                return Reading.Refused.at(Refusal.HANGS, DotenvLines.line(file, each.at()));
            }
        }
        values.keySet().removeAll(runs);
        values.replaceAll((_, value) -> LoadedValues.untilNul(value));
        return LoadedValues.of(values, runs);
    }

    private void assign(String key, String written) throws Endless {
        char quote = DotenvQuotes.quote(written);
        String existing = environment.get(key);
        String value = existing != null ? existing : unquoted(written, quote);
        runs.remove(key);
        if (quote == '\'') {
            literals.put(key, value);
        } else if (!value.startsWith("encrypted:")) {
            value = expanded(key, value, existing != null && !existing.isEmpty());
        }
        values.put(key, value);
    }

    private String expanded(String key, String value, boolean exists) throws Endless {
        if (DollarCommand.in(value, effort)) {
            runs.add(key);
            return "";
        }
        if (exists) {
            return value;
        }
        sawCommand = false;
        Variables all = environment.or(this::expandedSoFar);
        String result = DollarReference.withoutEscapes(new DotenvxExpansion(all, literals::get, effort).of(value));
        if (sawCommand) {
            runs.add(key);
        }
        return result;
    }

    private @Nullable String expandedSoFar(String name) {
        sawCommand |= runs.contains(name);
        return values.get(name);
    }

    private static String unquoted(String written, char quote) {
        String value = DotenvQuotes.without(written);
        return switch (quote) {
            case '\'' -> value.replace("\\'", "'");
            case '"' -> value.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
            default -> value;
        };
    }
}

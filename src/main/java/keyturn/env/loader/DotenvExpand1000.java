package keyturn.env.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import keyturn.env.SecretText;
import org.jspecify.annotations.Nullable;

/// dotenv-expand 1000 after dotenv, which is dotenvx's expansion in the place of its own: every value is expanded,
/// single-quoted or not, a reference finds later lines as they are written, and `$(…)` runs, from what a reference
/// brought in too.
final class DotenvExpand1000 implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "dotenv-expand-1000",
            "dotenv-expand 1000 on top of dotenv 18.0.10",
            "1000.0.0",
            "https://github.com/dotenvx/dotenv-expand");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        String text = FileText.decoded(file);
        var expanded = new Expanded(environment);
        try {
            return expanded.reading(DotenvValues.of(text));
        } catch (Endless _) {
            return Reading.Refused.at(Refusal.HANGS, DotenvLines.line(text, expanded.current));
        }
    }

    /// One file's values so far.
    private static final class Expanded {

        private final Map<String, SecretText> environment;
        private final Map<String, String> done = new HashMap<>();
        private final HashSet<String> runs = new HashSet<>();
        private final Effort effort = new Effort();
        private boolean sawCommand;
        private String current = "";

        Expanded(Map<String, SecretText> environment) {
            this.environment = environment;
        }

        Reading reading(Map<String, String> values) throws Endless {
            Map<String, String> written = Map.copyOf(values);
            Variables before = LoadedValues.variables(environment);
            var expansion = new DotenvxExpansion(
                    before.or(this::expanded).or(written::get), Map.<String, String>of()::get, effort);
            for (String key : JsObject.order(values.keySet())) {
                String existing = before.text(key);
                current = key;
                sawCommand = false;
                String value = existing.isEmpty() ? expansion.of(written.getOrDefault(key, "")) : existing;
                if (sawCommand || (existing.isEmpty() && DollarCommand.in(value, effort))) {
                    runs.add(key);
                }
                done.put(key, DollarReference.withoutEscapes(value));
            }
            values.replaceAll((key, _) -> done.getOrDefault(key, ""));
            values.keySet().removeAll(runs);
            return LoadedValues.of(values, runs);
        }

        private @Nullable String expanded(String name) {
            sawCommand |= runs.contains(name);
            return done.get(name);
        }
    }
}

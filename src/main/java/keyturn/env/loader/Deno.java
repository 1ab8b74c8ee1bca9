package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;

/// Deno with `--env-file`: Node's grammar, but other rules for the closing quote, and references are replaced
/// except in single quotes and backticks. The first value of a key counts.
final class Deno implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("deno", "Deno, --env-file", "2.9.6", "https://github.com/denoland/deno");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        Optional<String> text = FileText.strictlyDecoded(file);
        if (text.isEmpty()) {
            return Reading.Loaded.of(Map.of());
        }
        return new DenoFile(LoadedValues.variables(environment)).read(text.get());
    }
}

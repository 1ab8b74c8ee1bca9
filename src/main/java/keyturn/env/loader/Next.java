package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;

/// Next.js, `loadEnvConfig`: dotenv 16.3 and an early dotenv-expand, both bundled.
final class Next implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "next", "Next.js, @next/env", "16.4.6", "https://github.com/vercel/next.js/tree/canary/packages/next-env");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        String text = FileText.decoded(file);
        Map<String, String> values = DotenvValues.of(text);
        var expansion = new NextExpansion(LoadedValues.variables(environment), values::get, new Effort());
        LoadedValues.keepExisting(values, environment);
        String current = "";
        try {
            for (String key : JsObject.order(values.keySet())) {
                current = key;
                Optional<String> expanded = expansion.of(values.getOrDefault(key, ""));
                if (expanded.isEmpty()) {
                    return Reading.Refused.at(Refusal.CIRCULAR_REFERENCE, DotenvLines.line(text, key));
                }
                values.put(key, DollarReference.withoutEscapes(expanded.get()));
            }
        } catch (Endless _) {
            return Reading.Refused.at(Refusal.HANGS, DotenvLines.line(text, current));
        }
        LoadedValues.keepExisting(values, environment);
        return LoadedValues.of(values);
    }
}

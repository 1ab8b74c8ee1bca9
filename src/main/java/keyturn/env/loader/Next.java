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
        Map<String, String> values = DotenvValues.of(FileText.decoded(file));
        var expansion = new NextExpansion(LoadedValues.variables(environment), values::get, new Effort());
        LoadedValues.keepExisting(values, environment);
        try {
            for (String key : JsObject.order(values.keySet())) {
                Optional<String> expanded = expansion.of(values.getOrDefault(key, ""));
                if (expanded.isEmpty()) {
                    return new Reading.Refused(Refusal.CIRCULAR_REFERENCE, Optional.empty());
                }
                values.put(key, DollarReference.withoutEscapes(expanded.get()));
            }
        } catch (Endless _) {
            return new Reading.Refused(Refusal.HANGS, Optional.empty());
        }
        LoadedValues.keepExisting(values, environment);
        return LoadedValues.of(values);
    }
}

package keyturn.env.loader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import keyturn.env.SecretText;

/// Vite's `loadEnv`: the parser of the Node.js that it runs on, here 20, whose result is in the order of the
/// names; then dotenv-expand, for which the file's own values are the ones expanded so far.
final class Vite implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("vite", "Vite, loadEnv()", "8.3.8", "https://github.com/vitejs/vite");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        var sorted = new TreeMap<String, String>();
        String text = FileText.decoded(file);
        NodeEnvFile20.read(
                FileText.bytes(text.getBytes(StandardCharsets.UTF_8)), (key, value, _) -> sorted.put(key, value));
        var values = new LinkedHashMap<String, String>();
        sorted.forEach((key, value) -> {
            if (JsObject.takes(key)) {
                values.put(FileText.decodedBytes(key), FileText.decodedBytes(value));
            }
        });
        var expansion = new DotenvExpansion(LoadedValues.variables(environment), values::get, new Effort());
        String current = "";
        try {
            for (String key : JsObject.order(values.keySet())) {
                current = key;
                String existing = LoadedValues.variables(environment).text(key);
                String value = values.getOrDefault(key, "");
                values.put(
                        key,
                        DollarReference.withoutEscapes(
                                existing.isEmpty() || existing.equals(value) ? expansion.of(value) : existing));
            }
        } catch (Endless _) {
            return Reading.Refused.at(Refusal.HANGS, NodeEnvFile20.line(text, current));
        }
        return LoadedValues.of(values);
    }
}

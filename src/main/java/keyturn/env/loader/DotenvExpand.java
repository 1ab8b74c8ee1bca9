package keyturn.env.loader;

import java.util.HashMap;
import java.util.Map;
import keyturn.env.SecretText;

/// dotenv-expand after dotenv: the values as dotenv put them into the environment count before those already
/// expanded, so a reference finds later lines too. Single quotes do not protect.
final class DotenvExpand implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "dotenv-expand",
            "dotenv-expand on top of dotenv 16.6.1",
            "12.0.3",
            "https://github.com/motdotla/dotenv-expand");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        String text = FileText.decoded(file);
        Map<String, String> values = DotenvValues.of(text);
        LoadedValues.keepExisting(values, environment);
        Variables written = LoadedValues.variables(environment).or(Map.copyOf(values)::get);
        var expanded = new HashMap<String, String>();
        var expansion = new DotenvExpansion(written, expanded::get, new Effort());
        String current = "";
        try {
            for (String key : JsObject.order(values.keySet())) {
                current = key;
                String value = values.getOrDefault(key, "");
                expanded.put(key, DollarReference.withoutEscapes(expansion.of(value)));
            }
        } catch (Endless _) {
            return Reading.Refused.at(Refusal.HANGS, DotenvLines.line(text, current));
        }
        values.replaceAll((key, _) -> expanded.getOrDefault(key, ""));
        return LoadedValues.of(values);
    }
}

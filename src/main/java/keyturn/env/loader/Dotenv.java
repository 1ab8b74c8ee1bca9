package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// dotenv: nothing is expanded, and what cannot be read is passed over. Its option `fast` reads the same.
final class Dotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenv", "dotenv for Node.js, config()", "18.0.10", "https://github.com/motdotla/dotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        Map<String, String> values = DotenvValues.of(FileText.decoded(file));
        LoadedValues.keepExisting(values, environment);
        return LoadedValues.of(values);
    }
}

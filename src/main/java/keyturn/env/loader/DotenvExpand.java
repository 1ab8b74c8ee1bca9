package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
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
        throw new UnsupportedOperationException("to be written: dotenv-expand");
    }
}

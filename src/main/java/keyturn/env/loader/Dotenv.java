package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Dotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenv", "dotenv for Node.js, config()", "18.0.10", "https://github.com/motdotla/dotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: dotenv");
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Dotenvx implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenvx", "dotenvx run", "2.38.2-run", "https://github.com/dotenvx/dotenvx");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: dotenvx");
    }
}

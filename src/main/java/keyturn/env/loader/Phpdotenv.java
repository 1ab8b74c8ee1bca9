package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Phpdotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("phpdotenv", "phpdotenv", "5.6.4+", "https://github.com/vlucas/phpdotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: phpdotenv");
    }
}

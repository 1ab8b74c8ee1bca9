package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Symfony implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("symfony", "Symfony Dotenv", "5.4.53", "https://github.com/symfony/dotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: symfony");
    }
}

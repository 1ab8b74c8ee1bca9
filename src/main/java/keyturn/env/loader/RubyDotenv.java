package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class RubyDotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("ruby-dotenv", "dotenv for Ruby", "3.2.0", "https://github.com/bkeepers/dotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: ruby-dotenv");
    }
}

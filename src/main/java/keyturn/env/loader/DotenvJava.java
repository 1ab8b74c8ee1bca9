package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class DotenvJava implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenv-java", "dotenv-java", "3.2.0", "https://github.com/cdimascio/dotenv-java");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: dotenv-java");
    }
}

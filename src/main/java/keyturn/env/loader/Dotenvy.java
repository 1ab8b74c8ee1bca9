package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Dotenvy implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenvy", "dotenvy for Rust", "0.15.7", "https://github.com/allan2/dotenvy");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: dotenvy");
    }
}

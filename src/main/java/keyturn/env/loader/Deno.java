package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Deno implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("deno", "Deno, --env-file", "2.9.6", "https://github.com/denoland/deno");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: deno");
    }
}

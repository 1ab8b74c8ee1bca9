package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Vite implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("vite", "Vite, loadEnv()", "8.3.8", "https://github.com/vitejs/vite");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: vite");
    }
}

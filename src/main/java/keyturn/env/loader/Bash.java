package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Bash implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("bash", "bash, set -a; . ./.env", "5.2.15", "https://www.gnu.org/software/bash/manual/");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: bash");
    }
}

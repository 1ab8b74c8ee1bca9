package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Compose implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "compose",
            "Docker Compose v2, .env and env_file",
            "compose-go 2.13.0",
            "https://github.com/compose-spec/compose-go");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: compose");
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Docker implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("docker", "docker run --env-file", "docker-cli 20.10.24", "https://github.com/docker/cli");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: docker");
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Node implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("node", "Node.js, --env-file", "26.10.0", "https://github.com/nodejs/node");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: node");
    }
}

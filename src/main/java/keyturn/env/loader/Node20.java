package keyturn.env.loader;

import java.util.Map;
import java.util.TreeMap;
import keyturn.env.SecretText;

/// Node.js 20 with `--env-file`.
final class Node20 implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "node-20", "Node.js 20 --env-file", "20.20.2", "https://nodejs.org/docs/latest-v20.x/api/cli.html");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        var sorted = new TreeMap<String, String>();
        NodeEnvFile20.read(FileText.bytes(file), (key, value, _) -> sorted.put(key, value));
        return Node.environment(sorted, environment);
    }
}

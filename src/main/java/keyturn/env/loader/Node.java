package keyturn.env.loader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import keyturn.env.SecretText;

/// Node.js with `--env-file`. A byte order mark is part of the first key.
final class Node implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("node", "Node.js, --env-file", "26.10.0", "https://github.com/nodejs/node");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        var sorted = new TreeMap<String, String>();
        try {
            NodeEnvFile.read(FileText.bytes(file), NodeEnvFile.FIRST, (key, value, _, _) -> sorted.put(key, value));
        } catch (Endless impossible) {
            throw new AssertionError(impossible);
        }
        return environment(sorted, environment);
    }

    /// What Node.js puts into the environment, from the first name to the last: what is not there yet.
    static Reading environment(Map<String, String> sorted, Map<String, SecretText> environment) {
        var values = new LinkedHashMap<String, String>();
        sorted.forEach((key, value) -> {
            String name = LoadedValues.untilNul(FileText.decodedBytes(key));
            if (!name.isEmpty()) {
                values.putIfAbsent(name, LoadedValues.untilNul(FileText.decodedBytes(value)));
            }
        });
        LoadedValues.keepExisting(values, environment);
        return LoadedValues.of(values);
    }
}

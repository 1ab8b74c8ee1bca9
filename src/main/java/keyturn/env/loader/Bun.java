package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// Bun with `--env-file`: all assignments first, then each value is expanded from its end to its start, once.
final class Bun implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("bun", "Bun, --env-file", "1.4.5", "https://github.com/oven-sh/bun");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        return BunFile.read(FileText.bytes(file), environment);
    }
}

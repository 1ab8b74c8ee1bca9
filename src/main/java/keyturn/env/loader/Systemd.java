package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Systemd implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "systemd", "systemd, EnvironmentFile=", "252-EnvironmentFile", "https://github.com/systemd/systemd");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: systemd");
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Sh implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "sh",
            "sh (dash), set -a; . ./.env",
            "dash 0.5.12",
            "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: sh");
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Next implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "next", "Next.js, @next/env", "16.4.6", "https://github.com/vercel/next.js/tree/canary/packages/next-env");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: next");
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Kubectl implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "kubectl", "kubectl create secret --from-env-file", "1.20.2", "https://github.com/kubernetes/kubectl");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: kubectl");
    }
}

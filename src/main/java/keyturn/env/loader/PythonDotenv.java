package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class PythonDotenv implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "python-dotenv", "python-dotenv, dotenv_values()", "1.2.2", "https://github.com/theskumar/python-dotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: python-dotenv");
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// The `.env` file and the `env_file:` of Docker Compose v2, which [ComposeParser] follows.
final class Compose implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "compose",
            "Docker Compose v2, .env and env_file",
            "compose-go 2.13.0",
            "https://github.com/compose-spec/compose-go");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        String text = FileText.bytes(file);
        int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        return new ComposeParser(text.substring(start), environment).read();
    }
}

package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// To be written.
final class Spring implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "spring",
            "Spring Boot, spring.config.import of .env[.properties]",
            "3.5.0-env-properties",
            "https://github.com/spring-projects/spring-boot");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        throw new UnsupportedOperationException("to be written: spring");
    }
}

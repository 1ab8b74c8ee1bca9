package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// Spring Boot, a file imported as `.env[.properties]`: a properties file in Latin-1 whose quotes are part of the
/// value, with Spring's placeholders. The environment wins over the file.
///
/// Left out: the JVM's system properties, which placeholders find too, and `spring.config.activate.*`.
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
        var definitions = new Definitions(environment);
        try {
            var properties = SpringProperties.of(PhpText.unixLines(FileText.bytes(file)));
            var values = new SpringValues(properties, environment);
            for (var property : properties.entrySet()) {
                definitions.putText(property.getKey(), values.value(property.getKey(), property.getValue()));
            }
            return definitions.loaded();
        } catch (RefusedFile refused) {
            return refused.reading();
        }
    }
}

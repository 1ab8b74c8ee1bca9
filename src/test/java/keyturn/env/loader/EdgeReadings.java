package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import keyturn.env.SecretText;

/// What a loader reads of a text, in a form that tests can compare.
final class EdgeReadings {

    private EdgeReadings() {}

    static Map<String, String> values(Loader loader, String file) {
        return values(loader, file, Map.of());
    }

    static Map<String, String> values(Loader loader, String file, Map<String, SecretText> environment) {
        var reading = loader.read(file.getBytes(StandardCharsets.UTF_8), environment);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        var values = new TreeMap<String, String>();
        ((Reading.Loaded) reading).values().forEach((name, value) -> values.put(name, value.reveal()));
        return values;
    }

    static Reading.Refused refused(Refusal reason, int line) {
        return new Reading.Refused(reason, Optional.of(line));
    }

    static Reading read(Loader loader, String file) {
        return loader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}

package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import keyturn.env.SecretText;

/// What a loader reads, in a form to compare.
final class ReadBy {

    private ReadBy() {}

    static Map<String, String> values(Loader loader, String file, Map<String, String> environment) {
        var before = new TreeMap<String, SecretText>();
        environment.forEach((name, value) -> before.put(name, SecretText.of(value)));
        Reading reading = loader.read(file.getBytes(StandardCharsets.UTF_8), before);
        assertThat(reading).as(loader.id()).isInstanceOf(Reading.Loaded.class);
        var values = new TreeMap<String, String>();
        if (reading instanceof Reading.Loaded loaded) {
            loaded.values().forEach((name, value) -> values.put(name, value.reveal()));
            loaded.runs().forEach(name -> values.put(name, "(runs)"));
        }
        return values;
    }

    static Map<String, String> values(Loader loader, String file) {
        return values(loader, file, Map.of());
    }

    static void assertRefused(Loader loader, String file, Refusal reason, int line) {
        assertThat(loader.read(file.getBytes(StandardCharsets.UTF_8)))
                .as(loader.id())
                .isEqualTo(new Reading.Refused(reason, Optional.of(line)));
    }
}

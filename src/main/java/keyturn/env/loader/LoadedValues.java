package keyturn.env.loader;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import keyturn.env.SecretText;
import org.jspecify.annotations.Nullable;

/// From the texts that a program computes to a [Reading].
final class LoadedValues {

    private LoadedValues() {}

    static Reading of(Map<String, String> values) {
        return of(values, Set.of());
    }

    static Reading of(Map<String, String> values, Set<String> runs) {
        var secrets = new LinkedHashMap<String, SecretText>();
        values.forEach((key, value) -> secrets.put(key, SecretText.of(value)));
        return new Reading.Loaded(secrets, new LinkedHashSet<>(runs));
    }

    /// The variables of `environment` as text.
    static Variables variables(Map<String, SecretText> environment) {
        return name -> text(environment, name);
    }

    static @Nullable String text(Map<String, SecretText> environment, String name) {
        SecretText value = environment.get(name);
        return value == null ? null : value.reveal();
    }

    /// What a variable keeps of a text: nothing from its first NUL on.
    static String untilNul(String text) {
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, nul);
    }

    /// A program that leaves variables alone which exist.
    static void keepExisting(Map<String, String> values, Map<String, SecretText> environment) {
        values.replaceAll((key, value) -> {
            String existing = text(environment, key);
            return existing == null ? value : existing;
        });
    }
}

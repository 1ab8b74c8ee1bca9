package keyturn.env.loader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import keyturn.env.SecretText;

/// What a file has defined so far, values as one char for each byte, for programs in which the environment that
/// exists before wins over the file.
final class Definitions {

    private final SequencedMap<String, String> values = new LinkedHashMap<>();
    private final SequencedSet<String> runs = new LinkedHashSet<>();
    private final Map<String, SecretText> environment;

    Definitions(Map<String, SecretText> environment) {
        this.environment = environment;
    }

    /// The last definition wins; a name keeps the place of its first.
    void put(String name, String value) {
        runs.remove(name);
        values.put(name, value);
    }

    /// As [#put(String, String)], for programs that read text instead of bytes.
    void putText(String name, String value) {
        put(utf8(name), utf8(value));
    }

    private static String utf8(String text) {
        return FileText.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Only a command would give the value.
    void putRun(String name) {
        values.put(name, "");
        runs.add(name);
    }

    void remove(String name) {
        runs.remove(name);
        values.remove(name);
    }

    boolean defines(String name) {
        return values.containsKey(name);
    }

    boolean inEnvironment(String name) {
        return environment.containsKey(FileText.name(name));
    }

    boolean runs(String name) {
        return runs.contains(name) && !inEnvironment(name);
    }

    /// The value of a variable for an expansion, the environment first.
    ///
    /// @return null if nobody defines it
    @org.jspecify.annotations.Nullable
    String lookup(String name) {
        SecretText before = environment.get(FileText.name(name));
        return before == null ? values.get(name) : FileText.byteText(before);
    }

    Reading.Loaded loaded() {
        var secrets = new LinkedHashMap<String, SecretText>();
        var commands = new LinkedHashSet<String>();
        values.forEach((name, value) -> {
            String shown = FileText.name(name);
            if (environment.containsKey(shown)) {
                secrets.put(shown, environment.get(shown));
            } else if (runs.contains(name)) {
                commands.add(shown);
            } else {
                secrets.put(shown, FileText.secretOfBytes(value));
            }
        });
        return new Reading.Loaded(secrets, commands);
    }
}

package keyturn.env.loader;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.SecretText;

/// The variables that a file has set so far, over those that existed before; names and values with one char for
/// each byte.
///
/// Values that keep growing because each line doubles the one before end the reading: expanded, they may not exceed
/// a sum of bytes far beyond what any system hands to a process.
final class Bindings {

    private static final int LIMIT = 1 << 26;

    private final Map<String, SecretText> environment;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> runs = new LinkedHashSet<>();
    private final Set<String> declared = new HashSet<>();
    private final Map<String, Optional<String>> inherited = new HashMap<>();
    private final long limit;
    private long written;
    private boolean overflow;

    /// @param size of the file, in bytes
    Bindings(Map<String, SecretText> environment, int size) {
        this.environment = environment;
        limit = LIMIT + 2L * size;
    }

    void set(String name, String value) {
        runs.remove(name);
        declared.remove(name);
        values.put(name, value);
        written += value.length();
    }

    /// Only running a command would tell the value.
    void setByCommand(String name) {
        values.remove(name);
        runs.add(name);
    }

    /// The file names it without a value, so it counts as unset.
    void declare(String name) {
        values.remove(name);
        runs.remove(name);
        declared.add(name);
    }

    boolean isDeclared(String name) {
        return declared.contains(name);
    }

    boolean isSet(String name) {
        return values.containsKey(name) || runs.contains(name);
    }

    boolean isByCommand(String name) {
        return runs.contains(name);
    }

    /// What the file has set.
    Optional<String> own(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// What existed before.
    Optional<String> inherited(String name) {
        return environment.isEmpty() ? Optional.empty() : inherited.computeIfAbsent(name, this::fromEnvironment);
    }

    private Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(environment.get(FileText.name(name))).map(FileText::byteText);
    }

    /// A buffer for one more value.
    Buffer buffer() {
        return new Buffer();
    }

    /// True once a value grew beyond the limit.
    boolean overflow() {
        return overflow;
    }

    Reading loaded() {
        var secrets = new LinkedHashMap<String, SecretText>();
        values.forEach((name, value) -> secrets.put(FileText.name(name), FileText.secretOfBytes(value)));
        var commands = new LinkedHashSet<String>();
        runs.forEach(name -> commands.add(FileText.name(name)));
        return new Reading.Loaded(secrets, commands);
    }

    /// A value in the making, cut short where it grows beyond the limit.
    final class Buffer {

        private final StringBuilder text = new StringBuilder();

        Buffer append(String more) {
            return append(more, 0, more.length());
        }

        Buffer append(String more, int from, int to) {
            overflow |= written + text.length() + (to - from) > limit;
            if (!overflow) {
                text.append(more, from, to);
            }
            return this;
        }

        String text() {
            return text.toString();
        }
    }
}

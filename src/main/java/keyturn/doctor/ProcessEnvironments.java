package keyturn.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.file.FolderListing;

/// The environments of the processes of this user, as Linux shows them (proc(5)): what each was started with.
final class ProcessEnvironments {

    /// The kernel takes at most a quarter of the stack, 2 MiB as a rule (execve(2)).
    private static final int LONGEST = 4 << 20;

    private ProcessEnvironments() {}

    /// @param name   of the program
    /// @param values of its variables that have a key's name
    record Running(long id, String name, Map<EnvKey, SecretText> values) {}

    /// Every process but this one whose environment this user may read, lowest number first.
    ///
    /// @param proc `/proc`
    static List<Running> of(Path proc) {
        var found = new ArrayList<Running>();
        long self = ProcessHandle.current().pid();
        try {
            for (Path folder : FolderListing.list(proc, "[0-9]*")) {
                String id = String.valueOf(folder.getFileName());
                if (id.matches("[0-9]{1,18}") && Long.parseLong(id) != self) {
                    read(folder, Long.parseLong(id)).ifPresent(found::add);
                }
            }
        } catch (IOException noProc) {
            return List.of();
        }
        found.sort(java.util.Comparator.comparingLong(Running::id));
        return found;
    }

    private static Optional<Running> read(Path folder, long id) {
        try (var in = Files.newInputStream(folder.resolve("environ"))) {
            byte[] environment = in.readNBytes(LONGEST);
            String name = Files.readString(folder.resolve("comm"), StandardCharsets.ISO_8859_1)
                    .strip();
            return environment.length == 0 ? Optional.empty() : Optional.of(new Running(id, name, parse(environment)));
        } catch (IOException notOursOrGone) {
            return Optional.empty();
        }
    }

    private static Map<EnvKey, SecretText> parse(byte[] environment) {
        var values = new HashMap<EnvKey, SecretText>();
        int start = 0;
        for (int i = 0; i <= environment.length; i++) {
            if (i == environment.length || environment[i] == 0) {
                int equals = start;
                while (equals < i && environment[equals] != '=') {
                    equals++;
                }
                if (equals < i) {
                    var value = SecretText.ofBytes(java.util.Arrays.copyOfRange(environment, equals + 1, i));
                    EnvKey.parse(new String(environment, start, equals - start, StandardCharsets.UTF_8))
                            .ifPresent(key -> values.putIfAbsent(key, value));
                }
                start = i + 1;
            }
        }
        return values;
    }
}

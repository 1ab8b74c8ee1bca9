package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import keyturn.crypto.ChainKey;
import keyturn.crypto.Fingerprints;
import keyturn.failure.Failure;
import keyturn.file.FileContent;
import keyturn.file.WholeFiles;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.Task;

/// What a person has confirmed that rotations may run and reach: codes in `.keyturn/confirmed`, made with the work
/// folder's own key. Policy is a file that many can change; what it makes Keyturn run is a person's decision,
/// once, and again when it has changed.
final class Confirmations {

    private final Path file;
    private final ChainKey key;

    Confirmations(Path stateFolder, Fingerprints fingerprints) {
        this.file = stateFolder.resolve("confirmed");
        this.key = ChainKey.of(fingerprints, "keyturn-confirmed-v1");
    }

    /// Tasks of a plan that nobody has confirmed in this form, each thing once.
    List<Task> missing(RotationPlan plan) throws Failure {
        Set<String> known = known();
        var seen = new LinkedHashSet<String>();
        return plan.tasks().stream()
                .filter(task -> task.outside()
                        .filter(what -> !known.contains(code(what)))
                        .isPresent())
                .filter(task -> seen.add(task.outside().orElseThrow()))
                .toList();
    }

    void confirm(List<Task> tasks) throws Failure {
        var codes = new LinkedHashSet<>(known());
        tasks.forEach(task -> task.outside().ifPresent(what -> codes.add(code(what))));
        WholeFiles.write(file, (String.join("\n", codes) + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private String code(String what) {
        return key.code(what.getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> known() throws Failure {
        return switch (FileContent.of(file)) {
            case FileContent.Whole whole ->
                new LinkedHashSet<>(new String(whole.bytes(), StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList());
            case FileContent.Refused(boolean missing, String _) when missing -> Set.of();
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("app.cannotReadConfirmed", reason), "");
        };
    }
}

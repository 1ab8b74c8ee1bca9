package keyturn.activity;

import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.file.FileContent;
import keyturn.file.FileMode;
import keyturn.file.WholeFiles;

/// The last entry that is known, noted outside the work folder: a log that was put back to an older state lacks it.
/// One line, `SEQUENCE CODE`, in a file named after the key and the log's place.
final class Anchor {

    /// @param sequence of the last entry
    /// @param code     of its line
    record Head(long sequence, String code) {}

    private final Path file;

    Anchor(Path file) {
        this.file = file;
    }

    /// What is known; empty if nothing is, as on another machine.
    Optional<Head> read() {
        if (!(FileContent.of(file) instanceof FileContent.Whole whole)) {
            return Optional.empty();
        }
        String[] words =
                new String(whole.bytes(), StandardCharsets.US_ASCII).strip().split(" ", -1);
        return words.length == 2 && words[0].matches("[0-9]{1,18}") && words[1].matches("[0-9a-f]{64}")
                ? Optional.of(new Head(Long.parseLong(words[0]), words[1]))
                : Optional.empty();
    }

    /// Makes sure that it can be written, before something is done that will be noted here.
    ///
    /// @throws Failure.Storage if it cannot be
    void requireWritable() throws Failure {
        Path folder = file.getParent();
        if (folder != null) {
            FileMode.createFolder(folder);
            if (!Files.isWritable(folder)) {
                throw new Failure.Storage(text("activity.cannotAnchor", folder), text("activity.cannotAnchor.remedy"));
            }
        }
    }

    void write(Head head) throws Failure {
        Path folder = file.getParent();
        if (folder != null) {
            FileMode.createFolder(folder);
        }
        WholeFiles.write(file, (head.sequence() + " " + head.code() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}

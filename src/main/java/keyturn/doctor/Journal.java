package keyturn.doctor;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.Seal;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileContent;
import keyturn.file.FileMode;
import keyturn.file.FolderListing;
import keyturn.file.WholeFiles;

/// The runs that can be taken back, one sealed file each in `.keyturn/mended`, mode 600. A run is on the disk before it
/// changes anything.
final class Journal {

    /// Runs that are older than the last ones cannot be taken back any more.
    private static final int KEPT = 20;

    private static final String END = ".sealed";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path root;
    private final Path folder;
    private final Seal seal;
    private final SecureRandom random;

    /// @param root the work folder, without links on the way to it
    Journal(Path root, Path stateFolder, Seal seal, SecureRandom random) {
        this.root = root;
        this.folder = stateFolder.resolve("mended");
        this.seal = seal;
        this.random = random;
    }

    /// A run and the file that it is kept in.
    record Entry(Path file, Run run) {}

    /// Writes a run down; the disk has it afterwards.
    Path write(Run run) throws Failure {
        FileMode.createFolder(folder);
        List<Path> present = list();
        // Several runs in a second, or a clock that went back, must not change the order.
        long last = present.isEmpty() ? 0 : number(present.getLast());
        Path file = folder.resolve("%06d-%s%s".formatted(last + 1, NAME.format(run.at()), END));
        WholeFiles.create(file, seal.seal(RunJson.write(run, root), random));
        for (Path old : present.subList(0, Math.max(0, present.size() + 1 - KEPT))) {
            delete(old);
        }
        return file;
    }

    /// The run that was made last.
    ///
    /// @throws Failure.Damaged if it cannot be understood
    Optional<Entry> last() throws Failure {
        List<Path> present = list();
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Path file = present.getLast();
        byte[] sealed = switch (FileContent.of(file)) {
            case FileContent.Whole whole -> whole.bytes();
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("doctor.cannotReadRun", file.getFileName(), reason), "");
        };
        String name = String.valueOf(file.getFileName());
        try {
            return Optional.of(new Entry(file, RunJson.read(seal.open(sealed, name), root)));
        } catch (IOException | RuntimeException notOurs) {
            throw new Failure.Damaged(text("doctor.runDamaged", name), text("doctor.runDamaged.remedy"));
        }
    }

    /// What is left of a run of which a part has been taken back.
    void replace(Path file, Run rest) throws Failure {
        WholeFiles.write(file, seal.seal(RunJson.write(rest, root), random));
    }

    void delete(Path file) throws Failure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException error) {
            throw new Failure.Storage(text("doctor.cannotDeleteRun", file.getFileName(), DiskError.reason(error)), "");
        }
    }

    private List<Path> list() throws Failure {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return FolderListing.list(folder, "[0-9]*-*" + END).stream()
                    .filter(file -> number(file) > 0)
                    .sorted(java.util.Comparator.comparingLong(Journal::number))
                    .toList();
        } catch (IOException error) {
            throw new Failure.Storage(text("doctor.cannotReadRun", folder.getFileName(), DiskError.reason(error)), "");
        }
    }

    private static long number(Path file) {
        String name = String.valueOf(file.getFileName());
        String digits = name.substring(0, Math.max(0, name.indexOf('-')));
        return digits.matches("[0-9]{1,12}") ? Long.parseLong(digits) : 0;
    }
}

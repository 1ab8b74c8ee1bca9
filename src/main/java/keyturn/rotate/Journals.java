package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.ChainKey;
import keyturn.crypto.Fingerprints;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileMode;
import keyturn.file.FolderListing;

/// The journals of a work folder, one file a rotation that has not ended: `.keyturn/journal`, mode 700.
public final class Journals {

    private static final String END = ".journal";

    private final Path folder;
    private final ChainKey key;
    private final SealedValues envelope;
    private final Disk disk;
    private final Clock clock;

    /// @param stateFolder `.keyturn`; need not exist
    public Journals(Path stateFolder, Fingerprints fingerprints, SecureRandom random, Clock clock) {
        this(stateFolder, fingerprints, random, clock, Disk.REAL);
    }

    Journals(Path stateFolder, Fingerprints fingerprints, SecureRandom random, Clock clock, Disk disk) {
        this.folder = stateFolder.resolve("journal");
        this.key = ChainKey.of(fingerprints, "keyturn-journal-v1");
        this.envelope = new SealedValues(fingerprints, random);
        this.disk = disk;
        this.clock = clock;
    }

    SealedValues envelope() {
        return envelope;
    }

    Journal begin(RotationPlan plan) throws Failure {
        FileMode.createFolder(folder);
        return Journal.begin(folder.resolve(plan.id() + END), plan, key, disk, clock);
    }

    /// All rotations that have not ended, oldest first.
    ///
    /// @throws Failure.Damaged if a journal is not as it was written
    public List<Rotation> list() throws Failure {
        return open().stream().map(Journal::rotation).toList();
    }

    /// Their journals. Ones of rotations that ended just before the program did are removed, if that can be done.
    List<Journal> open() throws Failure {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var journals = new ArrayList<Journal>();
        try {
            for (Path file : FolderListing.list(folder, "*" + END)) {
                Optional<Journal> journal = Journal.open(file, key, disk, clock);
                if (journal.isPresent() && !journal.get().rotation().state().isFinal()) {
                    journals.add(journal.get());
                }
            }
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("rotate.cannotReadJournal", folder.getFileName(), DiskError.reason(error)), "");
        }
        journals.sort(Comparator.comparing(each -> each.rotation().plan().made()));
        return journals;
    }

    /// Removes what ended rotations have left: the program was ended in the moment after.
    void sweep() throws Failure {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            for (Path file : FolderListing.list(folder, "*" + END)) {
                Optional<Journal> journal = Journal.open(file, key, disk, clock);
                if (journal.isEmpty() || journal.get().rotation().state().isFinal()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("rotate.cannotReadJournal", folder.getFileName(), DiskError.reason(error)), "");
        }
    }
}

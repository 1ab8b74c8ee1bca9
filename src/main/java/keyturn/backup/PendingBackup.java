package keyturn.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// A backup that has no name yet. Closing removes whatever it wrote, unless it was finished.
final class PendingBackup implements AutoCloseable {

    /// Files that begin so are not backups, and may be removed when they are old.
    static final String PREFIX = ".partial-";

    private final BackupFile partial;
    private final BackupFile complete;
    private boolean hasDigest;
    private boolean finished;

    PendingBackup(Path folder, String name) {
        this.partial = BackupFile.at(folder.resolve(PREFIX + name));
        this.complete = BackupFile.at(folder.resolve(name));
    }

    /// As it lies on the disk now.
    BackupFile file() {
        return partial;
    }

    void write(byte[] sealed) throws Failure {
        create(partial.path(), sealed);
    }

    void writeDigest(String line) throws Failure {
        create(partial.digest(), line.getBytes(StandardCharsets.US_ASCII));
        hasDigest = true;
    }

    /// The encrypted file's time, in milliseconds since 1970. A rename keeps it.
    long modified() throws Failure {
        try {
            return Files.getLastModifiedTime(partial.path()).toMillis();
        } catch (IOException _) {
            throw cannotWrite();
        }
    }

    /// Gives everything its name, the encrypted file last: when it is there, so is the rest.
    BackupFile finish(BackupRecord record) throws Failure {
        create(partial.record(), record.json());
        try {
            if (Files.exists(complete.path())) {
                throw cannotWrite();
            }
            Files.move(partial.record(), complete.record(), StandardCopyOption.ATOMIC_MOVE);
            if (hasDigest) {
                Files.move(partial.digest(), complete.digest(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(partial.path(), complete.path(), StandardCopyOption.ATOMIC_MOVE);
            finished = true;
            OwnerFiles.force(folder());
        } catch (IOException _) {
            throw cannotWrite();
        }
        return complete;
    }

    private void create(Path file, byte[] content) throws Failure {
        try {
            OwnerFiles.create(file, content);
        } catch (IOException _) {
            throw cannotWrite();
        }
    }

    private Failure cannotWrite() {
        return new Failure.Storage(Texts.text("backup.cannotWrite", folder()), Texts.text("backup.cannotWrite.remedy"));
    }

    private Path folder() {
        return partial.path().resolveSibling(".").normalize();
    }

    @Override
    public void close() throws Failure {
        if (finished) {
            return;
        }
        try {
            Files.deleteIfExists(partial.path());
            Files.deleteIfExists(partial.digest());
            Files.deleteIfExists(partial.record());
            Files.deleteIfExists(complete.record());
            Files.deleteIfExists(complete.digest());
        } catch (IOException _) {
            throw new Failure.Storage(
                    Texts.text("backup.leftOver", partial.path()), Texts.text("backup.leftOver.remedy"));
        }
    }
}

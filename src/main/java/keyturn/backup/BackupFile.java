package keyturn.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// One encrypted file and what lies beside it.
///
/// @param path absolute
record BackupFile(Path path) {

    private static final int MAX_BESIDE = 1 << 20;

    static BackupFile at(Path path) {
        return new BackupFile(path.toAbsolutePath().normalize());
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// The keyed digest of a file in the openssl format.
    Path digest() {
        return path.resolveSibling(name() + ".hmac");
    }

    Path record() {
        return path.resolveSibling(name() + ".json");
    }

    /// @throws Failure.NotFound if there is none
    /// @throws Failure.Damaged  if it is longer than a backup can be
    /// @throws Failure.Storage  if it cannot be read
    byte[] read() throws Failure {
        if (!Files.isRegularFile(path)) {
            throw new Failure.NotFound(Texts.text("backup.notFound", path), Texts.text("backup.notFound.remedy"));
        }
        try (var in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(Limits.FILE + 1);
            if (bytes.length > Limits.FILE) {
                throw Unpacking.tooLarge(name());
            }
            return bytes;
        } catch (IOException _) {
            throw new Failure.Storage(Texts.text("backup.unreadable", path), Texts.text("backup.unreadable.remedy"));
        }
    }

    /// Empty if there is none, or none that can be read: then nothing is known of the backup.
    Optional<BackupRecord> readRecord() {
        try {
            Optional<byte[]> json = beside(record());
            return json.isPresent() ? Optional.of(BackupRecord.read(json.get())) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// @throws Failure.Storage if there is one that cannot be read
    Optional<byte[]> readDigest() throws Failure {
        try {
            return beside(digest());
        } catch (IOException _) {
            throw new Failure.Storage(
                    Texts.text("backup.unreadable", digest()), Texts.text("backup.unreadable.remedy"));
        }
    }

    private static Optional<byte[]> beside(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(MAX_BESIDE));
        }
    }
}

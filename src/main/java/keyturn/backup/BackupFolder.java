package keyturn.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.WholeFiles;
import keyturn.text.Texts;

/// The folder that backups lie in.
///
/// @param path absolute
record BackupFolder(Path path, Clock clock) {

    /// Up to this size, in bytes, the list reads the whole file, whatever its time says.
    private static final long ALWAYS_HASHED = 1 << 20;

    /// Up to this size, in bytes, the list reads the whole file if its time has changed.
    private static final long HASHED_IF_TOUCHED = 16 << 20;

    /// No backup takes this long; a partial file that is older was left behind by a program that was killed.
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    PendingBackup begin(String name) throws Failure {
        try {
            OwnerFiles.createFolder(path);
            sweep();
        } catch (IOException _) {
            throw new Failure.Storage(Texts.text("backup.cannotWrite", path), Texts.text("backup.cannotWrite.remedy"));
        }
        return new PendingBackup(path, name);
    }

    private void sweep() throws IOException {
        Instant limit = clock.instant().minus(LEFT_BEHIND);
        try (var files = Files.newDirectoryStream(path, PendingBackup.PREFIX + "*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    List<Backup> list() throws Failure {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        var found = new ArrayList<Backup>();
        try (var files = Files.newDirectoryStream(path, "*.{age,enc}")) {
            for (Path file : files) {
                if (!String.valueOf(file.getFileName()).startsWith(PendingBackup.PREFIX) && Files.isRegularFile(file)) {
                    found.add(describe(BackupFile.at(file)));
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException _) {
            throw new Failure.Storage(Texts.text("backup.unreadable", path), Texts.text("backup.unreadable.remedy"));
        }
        found.sort(Comparator.comparing(Backup::created)
                .thenComparing(Backup::file)
                .reversed());
        return List.copyOf(found);
    }

    /// What names and the record tell of a backup.
    static Backup describe(BackupFile file) throws IOException {
        var format = file.name().endsWith(".enc") ? BackupFormat.OPENSSL : BackupFormat.AGE;
        long size = Files.size(file.path());
        Instant modified = Files.getLastModifiedTime(file.path()).toInstant();
        Optional<BackupRecord> record = file.readRecord();
        if (record.isEmpty()) {
            return new Backup(file.path(), format, modified, size, List.of(), "", Backup.State.UNVERIFIED);
        }
        return new Backup(
                file.path(),
                format,
                record.get().createdAt(),
                size,
                record.get().profiles(),
                record.get().why(),
                state(file, record.get(), size, modified.toEpochMilli()));
    }

    private static Backup.State state(BackupFile file, BackupRecord record, long size, long modified)
            throws IOException {
        if (size != record.size()) {
            return Backup.State.CHANGED;
        }
        boolean touched = modified != record.modified();
        if (size <= ALWAYS_HASHED || (touched && size <= HASHED_IF_TOUCHED)) {
            byte[] bytes = Files.readAllBytes(file.path());
            if (!Digest.of(bytes).hex().equals(record.sha256())) {
                return Backup.State.CHANGED;
            }
            touched = false;
        }
        return record.isVerified() && !touched ? Backup.State.VERIFIED : Backup.State.UNVERIFIED;
    }

    /// Takes note that a backup was opened and checked, if it lies in this folder.
    Backup recordVerified(BackupFile file, byte[] sealed, Opening.Opened opened, String with) throws Failure {
        try {
            if (!path.equals(file.path().getParent()) || !opened.authenticated()) {
                Backup described = describe(file);
                return described.as(opened.authenticated() ? Backup.State.VERIFIED : Backup.State.UNVERIFIED);
            }
            BackupRecord record = file.readRecord().orElse(recordOf(file, sealed, opened));
            WholeFiles.write(
                    file.record(), record.verified(clock.instant(), with).json());
            return describe(file);
        } catch (IOException _) {
            throw new Failure.Storage(
                    Texts.text("backup.cannotWrite", file.record()), Texts.text("backup.cannotWrite.remedy"));
        }
    }

    private static BackupRecord recordOf(BackupFile file, byte[] sealed, Opening.Opened opened) throws IOException {
        long modified = Files.getLastModifiedTime(file.path()).toMillis();
        String created = opened.archive()
                .manifest()
                .map(Manifest::created)
                .orElse(Instant.ofEpochMilli(modified).toString());
        return new BackupRecord(
                BackupRecord.VERSION,
                created,
                opened.format().id(),
                sealed.length,
                modified,
                Digest.of(sealed).hex(),
                List.of(),
                "",
                "",
                "");
    }
}

package keyturn.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/// What Keyturn knows of a backup, kept beside it as `NAME.json`. Holds no secret, and proves nothing against
/// someone who can write the folder: it is for the list, and against accidents.
///
/// @param created      an instant in UTC
/// @param size         of the encrypted file, in bytes
/// @param modified     the encrypted file's time, in milliseconds since 1970
/// @param sha256       of the encrypted file
/// @param verifiedAt   when it was last decrypted from disk and compared; empty if never
/// @param verifiedWith `passphrase`, `identity`, or `file key`: for recipients nobody but they can unlock it
///                     again, so it was read back with the key that the writer still knew
record BackupRecord(
        int version,
        String created,
        String format,
        long size,
        long modified,
        String sha256,
        List<String> profiles,
        String why,
        String verifiedAt,
        String verifiedWith) {

    static final int VERSION = 1;

    /// @throws NullPointerException if something is missing in what was read
    BackupRecord {
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(verifiedAt, "verifiedAt");
        profiles = List.copyOf(profiles);
    }

    BackupRecord verified(Instant when, String with) {
        return new BackupRecord(version, created, format, size, modified, sha256, profiles, why, when.toString(), with);
    }

    Instant createdAt() {
        return Instant.parse(created);
    }

    boolean isVerified() {
        return !verifiedAt.isEmpty();
    }

    byte[] json() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("a record is plain data", impossible);
        }
    }

    /// @throws IOException if it is none
    static BackupRecord read(byte[] json) throws IOException {
        BackupRecord record = Json.MAPPER.readValue(json, BackupRecord.class);
        if (record == null || record.version() != VERSION) {
            throw new IOException("not a record");
        }
        try {
            record.createdAt();
        } catch (DateTimeParseException _) {
            throw new IOException("not a record");
        }
        return record;
    }
}

package keyturn.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// One backup as the list shows it, without opening it.
///
/// @param file     absolute
/// @param created  when it was made, as its record beside it says; the file's time where there is no record
/// @param size     in bytes
/// @param profiles names of the profiles inside; empty if unknown (made by another program)
/// @param why      what it was made for: `by hand`, `before restoring …`
public record Backup(
        Path file, BackupFormat format, Instant created, long size, List<String> profiles, String why, State state) {

    public Backup {
        profiles = List.copyOf(profiles);
    }

    Backup as(State other) {
        return new Backup(file, format, created, size, profiles, why, other);
    }

    /// What is known without the passphrase.
    public enum State {
        /// Read back and compared when it was made, and unchanged since then (same digest of the encrypted file).
        VERIFIED,
        /// Made by another program, or never read back.
        UNVERIFIED,
        /// The encrypted file is no longer the one that was verified.
        CHANGED
    }
}

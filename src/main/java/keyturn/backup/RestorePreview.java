package keyturn.backup;

import java.util.List;
import keyturn.env.EnvKey;

/// What restoring a backup would change. Holds the opened files in memory; nothing has been written.
///
/// @param warnings what a person should know first, such as `this format is not authenticated`
public record RestorePreview(List<FileChange> files, List<String> warnings) {

    public RestorePreview {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /// One file of the backup against what is there now.
    ///
    /// @param fileName as in the backup, such as `.env.production`
    /// @param keys     every key that differs, in order
    /// @param same     how many keys have the same value
    /// @param identical true if not a byte differs
    /// @param exists   false if there is no such file now
    public record FileChange(String fileName, List<KeyChange> keys, int same, boolean identical, boolean exists) {
        public FileChange {
            keys = List.copyOf(keys);
        }
    }

    /// @param before fingerprint of the value now, `clear text` for no secret; empty if the key is added
    /// @param after  the same of the value in the backup; empty if the key is removed
    public record KeyChange(EnvKey key, Kind kind, String before, String after) {}

    /// What restoring does to a key.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}

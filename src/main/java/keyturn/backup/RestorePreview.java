package keyturn.backup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;

/// What restoring a backup would change. Holds the opened files in memory; nothing has been written.
///
/// @param warnings what a person should know first, such as `this format is not authenticated`
public record RestorePreview(List<FileChange> files, List<String> warnings) {

    public RestorePreview {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /// What restoring only some of the files would change.
    public RestorePreview only(Set<String> fileNames) {
        return new RestorePreview(
                files.stream().filter(it -> fileNames.contains(it.fileName())).toList(), warnings);
    }

    /// One file of the backup against what is there now.
    ///
    /// @param fileName as in the backup, such as `.env.production`
    /// @param keys     every key that differs, in order
    /// @param same     how many keys have the same value
    /// @param identical true if not a byte differs
    /// @param exists   false if there is no such file now
    /// @param profile  the profile that it is restored to; empty for a template, or where there is none now
    public record FileChange(
            String fileName,
            List<KeyChange> keys,
            int same,
            boolean identical,
            boolean exists,
            Optional<ProfileName> profile) {
        public FileChange {
            keys = List.copyOf(keys);
        }

        /// The same file with some of its changes.
        public FileChange only(Set<EnvKey> wanted) {
            return new FileChange(
                    fileName,
                    keys.stream().filter(it -> wanted.contains(it.key())).toList(),
                    same,
                    identical,
                    exists,
                    profile);
        }
    }

    /// @param before fingerprint of the value now, `clear text` for no secret; empty if the key is added
    /// @param after  the same of the value in the backup; empty if the key is removed
    /// @param stored the value in the backup
    public record KeyChange(EnvKey key, Kind kind, String before, String after, Optional<SecretText> stored) {}

    /// What restoring does to a key.
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}

package keyturn.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import keyturn.crypto.Fingerprints;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.policy.Policy;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// Makes, lists, verifies and restores the encrypted backups of one work folder. Every method blocks.
public final class Backups {

    /// @param folder where backups lie; `.keyturn/backups` unless the person has chosen another
    public Backups(WorkFolder workFolder, Path folder, Clock clock) {
        throw new UnsupportedOperationException("to be written" + clock);
    }

    /// Encrypts profiles into a new backup, reads it back and compares before it gets its name.
    ///
    /// @param profiles none for all
    /// @param why      shown in the list
    /// @param progress in bytes
    /// @throws Failure.Usage if a passphrase is empty, a recipient is none, or there is nothing to back up
    public Backup create(
            WorkSnapshot snapshot,
            Set<ProfileName> profiles,
            BackupFormat format,
            Unlock lock,
            String why,
            Progress progress)
            throws Failure, InterruptedException {
        throw new UnsupportedOperationException("to be written");
    }

    /// Newest first. Reads names and records only.
    public List<Backup> list() throws Failure {
        throw new UnsupportedOperationException("to be written");
    }

    /// Opens the backup and checks all of it; writes nothing but its verified state.
    ///
    /// @throws Failure.WrongPassphrase if it does not open
    /// @throws Failure.Damaged         if it opens but is cut, changed, or holds what it must not
    public Backup verify(Path file, Unlock unlock, Progress progress) throws Failure, InterruptedException {
        throw new UnsupportedOperationException("to be written");
    }

    /// Opens a backup, also one made by `age` or the guide's openssl command, and compares it with the work folder.
    /// Writes nothing.
    public RestorePreview preview(
            Path file,
            Unlock unlock,
            WorkSnapshot snapshot,
            Policy policy,
            Fingerprints fingerprints,
            Progress progress)
            throws Failure, InterruptedException {
        throw new UnsupportedOperationException("to be written");
    }

    /// Restores chosen files into the work folder, after backing up what they replace (same format and lock as `file`
    /// was opened with).
    ///
    /// @param fileNames of the preview
    /// @return the backup of what was replaced; empty if nothing was
    public java.util.Optional<Backup> restore(
            Path file, Unlock unlock, Set<String> fileNames, WorkSnapshot snapshot, Progress progress)
            throws Failure, InterruptedException {
        throw new UnsupportedOperationException("to be written");
    }

    /// Restores chosen files into another folder, which is created (mode 700) or must hold none of them.
    public void restoreTo(Path folder, Path file, Unlock unlock, Set<String> fileNames, Progress progress)
            throws Failure, InterruptedException {
        throw new UnsupportedOperationException("to be written");
    }
}

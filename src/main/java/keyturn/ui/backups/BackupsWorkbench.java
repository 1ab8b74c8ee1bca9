package keyturn.ui.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.app.State;
import keyturn.backup.Backup;
import keyturn.backup.BackupFormat;
import keyturn.backup.RestorePreview;
import keyturn.backup.Unlock;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.work.Profile;

/// What the backups screen needs of the open work folder. The methods that can fail block: they belong into a job.
interface BackupsWorkbench {

    State state();

    /// True if something is staged: what is backed up is what is on disk, not that.
    boolean staged();

    /// Why nothing can be written; empty if it can.
    Optional<String> readOnly();

    /// @param elsewhere a folder other than the one that backups lie in
    Backup create(
            Set<ProfileName> profiles, BackupFormat format, Unlock lock, Optional<Path> elsewhere, Progress progress)
            throws Failure, InterruptedException;

    Backup verify(Path file, Unlock unlock, Progress progress) throws Failure, InterruptedException;

    RestorePreview preview(Path file, Unlock unlock, Progress progress) throws Failure, InterruptedException;

    Optional<Backup> restore(Path file, Unlock unlock, Set<String> fileNames, Progress progress)
            throws Failure, InterruptedException;

    void restoreTo(Path folder, Path file, Unlock unlock, Set<String> fileNames, Progress progress)
            throws Failure, InterruptedException;

    /// Stages a value of a backup. Does not block.
    void take(ProfileName profile, EnvKey key, SecretText value);

    /// The profiles that can be read, in order.
    default List<ProfileName> profiles() {
        return state().snapshot().profiles().stream()
                .filter(it -> it.document().isPresent())
                .map(Profile::name)
                .toList();
    }

    /// Reads the folder again, since files have changed.
    void refresh();
}

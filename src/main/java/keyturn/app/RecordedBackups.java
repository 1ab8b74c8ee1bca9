package keyturn.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.backup.Backup;
import keyturn.backup.BackupFormat;
import keyturn.backup.Backups;
import keyturn.backup.RestorePreview;
import keyturn.backup.Unlock;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.work.WorkSnapshot;

/// The backups of a work folder; what is done with them is recorded, also where it fails: a passphrase that is tried
/// again and again shows in the activity log. Methods are those of [Backups].
public final class RecordedBackups {

    /// Work on backups.
    private interface Work<T> {
        T carryOut() throws Failure, InterruptedException;
    }

    private final Backups backups;
    private final Records records;

    RecordedBackups(Backups backups, Records records) {
        this.backups = backups;
        this.records = records;
    }

    /// See [Backups#in].
    public RecordedBackups in(Path other) {
        return new RecordedBackups(backups.in(other), records);
    }

    /// See [Backups#create].
    public Backup create(
            WorkSnapshot snapshot,
            Set<ProfileName> profiles,
            BackupFormat format,
            Unlock lock,
            String why,
            Progress progress)
            throws Failure, InterruptedException {
        records.require();
        Backup made = backups.create(snapshot, profiles, format, lock, why, progress);
        records.add(Event.of(Action.BACKUP_CREATE).with(name(made.file())));
        return made;
    }

    /// See [Backups#list].
    public List<Backup> list() throws Failure {
        return backups.list();
    }

    /// See [Backups#verify].
    public Backup verify(Path file, Unlock unlock, Progress progress) throws Failure, InterruptedException {
        return recorded(Action.BACKUP_VERIFY, file, () -> backups.verify(file, unlock, progress));
    }

    /// See [Backups#preview].
    public RestorePreview preview(
            Path file,
            Unlock unlock,
            WorkSnapshot snapshot,
            Predicate<EnvKey> masked,
            Fingerprints fingerprints,
            Progress progress)
            throws Failure, InterruptedException {
        try {
            return backups.preview(file, unlock, snapshot, masked, fingerprints, progress);
        } catch (Failure failure) {
            records.add(Event.of(Action.BACKUP_RESTORE).with(name(file)).failed());
            throw failure;
        }
    }

    /// See [Backups#restore].
    public Optional<Backup> restore(
            Path file, Unlock unlock, Set<String> fileNames, WorkSnapshot snapshot, Progress progress)
            throws Failure, InterruptedException {
        records.require();
        return recorded(
                Action.BACKUP_RESTORE, file, () -> backups.restore(file, unlock, fileNames, snapshot, progress));
    }

    /// See [Backups#beforeTaking].
    public Backup beforeTaking(
            Path file, Unlock unlock, Set<ProfileName> profiles, WorkSnapshot snapshot, Progress progress)
            throws Failure, InterruptedException {
        records.require();
        Backup made = backups.beforeTaking(file, unlock, profiles, snapshot, progress);
        records.add(Event.of(Action.BACKUP_CREATE).with(name(made.file())));
        return made;
    }

    /// See [Backups#restoreTo].
    public void restoreTo(Path folder, Path file, Unlock unlock, Set<String> fileNames, Progress progress)
            throws Failure, InterruptedException {
        recorded(Action.BACKUP_RESTORE, file, () -> {
            backups.restoreTo(folder, file, unlock, fileNames, progress);
            return Optional.empty();
        });
    }

    private <T> T recorded(Action action, Path file, Work<T> work) throws Failure, InterruptedException {
        T done;
        try {
            done = work.carryOut();
        } catch (Failure failure) {
            records.add(Event.of(action).with(name(file)).failed());
            throw failure;
        }
        records.add(Event.of(action).with(name(file)));
        return done;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

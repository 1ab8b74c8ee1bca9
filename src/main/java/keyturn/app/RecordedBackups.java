package keyturn.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.backup.Backup;
import keyturn.backup.BackupFormat;
import keyturn.backup.Backups;
import keyturn.backup.RestorePreview;
import keyturn.backup.Unlock;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
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
    private final Optional<Consumer<String>> unrecorded;

    RecordedBackups(Backups backups, Records records) {
        this(backups, records, Optional.empty());
    }

    private RecordedBackups(Backups backups, Records records, Optional<Consumer<String>> unrecorded) {
        this.backups = backups;
        this.records = records;
        this.unrecorded = unrecorded;
    }

    /// See [Backups#in].
    public RecordedBackups in(Path other) {
        return new RecordedBackups(backups.in(other), records, unrecorded);
    }

    /// The same, but what changes nothing in the work folder is also done where it cannot be recorded, as in a folder
    /// on a read-only disk: making a backup elsewhere, verifying one, restoring one to another folder.
    ///
    /// @param reader gets the reason, on the thread that does it
    public RecordedBackups telling(Consumer<String> reader) {
        return new RecordedBackups(backups, records, Optional.of(reader));
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
        boolean told = isUnrecorded(records::require);
        Backup made = backups.create(snapshot, profiles, format, lock, why, progress);
        if (!told) {
            add(Event.of(Action.BACKUP_CREATE).with(name(made.file())));
        }
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
            add(Event.of(Action.BACKUP_RESTORE).with(name(file)).failed());
            throw failure;
        }
    }

    /// See [Backups#restore].
    public Optional<Backup> restore(
            Path file, Unlock unlock, Set<String> fileNames, WorkSnapshot snapshot, Progress progress)
            throws Failure, InterruptedException {
        return restore(file, unlock, fileNames, snapshot, progress, _ -> {});
    }

    /// The same, for [Profiles#aboutToWrite].
    public Optional<Backup> restore(
            Path file,
            Unlock unlock,
            Set<String> fileNames,
            WorkSnapshot snapshot,
            Progress progress,
            Consumer<Map<ProfileName, EnvDocument>> toWrite)
            throws Failure, InterruptedException {
        records.require();
        return recorded(
                Action.BACKUP_RESTORE,
                file,
                () -> backups.restore(file, unlock, fileNames, snapshot, progress, toWrite));
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

    private interface Recording {
        void carryOut() throws Failure;
    }

    /// @return true if it could not be recorded, and somebody was told
    private boolean isUnrecorded(Recording recording) throws Failure {
        try {
            recording.carryOut();
            return false;
        } catch (Failure.Storage cannot) {
            if (unrecorded.isEmpty()) {
                throw cannot;
            }
            unrecorded.get().accept(cannot.reason());
            return true;
        }
    }

    private void add(Event event) throws Failure {
        isUnrecorded(() -> records.add(event));
    }

    private <T> T recorded(Action action, Path file, Work<T> work) throws Failure, InterruptedException {
        T done;
        try {
            done = work.carryOut();
        } catch (Failure failure) {
            add(Event.of(action).with(name(file)).failed());
            throw failure;
        }
        add(Event.of(action).with(name(file)));
        return done;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

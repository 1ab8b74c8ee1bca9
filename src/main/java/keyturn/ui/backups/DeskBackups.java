package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import keyturn.app.RecordedBackups;
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
import keyturn.text.Texts;
import keyturn.ui.Notice;
import keyturn.ui.OpenFolder;
import keyturn.ui.part.Tone;

/// The open work folder as the backups screen uses it.
///
/// @param unrecorded why something that was done is not in the activity log, until a person is told
record DeskBackups(OpenFolder folder, Queue<String> unrecorded) implements BackupsWorkbench {

    DeskBackups(OpenFolder folder) {
        this(folder, new ConcurrentLinkedQueue<>());
    }

    private RecordedBackups backups() {
        return folder.session().backups().telling(unrecorded::add);
    }

    @Override
    public State state() {
        return folder.state();
    }

    @Override
    public boolean staged() {
        return folder.stagedProperty().get() > 0;
    }

    @Override
    public Optional<String> readOnly() {
        return folder.session().readOnly();
    }

    @Override
    public Backup create(
            Set<ProfileName> profiles, BackupFormat format, Unlock lock, Optional<Path> elsewhere, Progress progress)
            throws Failure, InterruptedException {
        var own = backups();
        return elsewhere
                .map(own::in)
                .orElse(own)
                .create(state().snapshot(), profiles, format, lock, Texts.kept("backups.why.byHand"), progress);
    }

    @Override
    public Backup verify(Path file, Unlock unlock, Progress progress) throws Failure, InterruptedException {
        return backups().verify(file, unlock, progress);
    }

    @Override
    public RestorePreview preview(Path file, Unlock unlock, Progress progress) throws Failure, InterruptedException {
        return backups()
                .preview(
                        file,
                        unlock,
                        state().snapshot(),
                        state().policy().policy()::isSecret,
                        folder.session().fingerprints(),
                        progress);
    }

    @Override
    public Optional<Backup> restore(Path file, Unlock unlock, Set<String> fileNames, Progress progress)
            throws Failure, InterruptedException {
        var session = folder.session();
        return session.backups()
                .restore(file, unlock, fileNames, state().snapshot(), progress, session.profiles()::aboutToWrite);
    }

    @Override
    public void restoreTo(Path target, Path file, Unlock unlock, Set<String> fileNames, Progress progress)
            throws Failure, InterruptedException {
        backups().restoreTo(target, file, unlock, fileNames, progress);
    }

    @Override
    public void take(ProfileName profile, EnvKey key, SecretText value) {
        folder.edit(edits -> edits.set(profile, key, value));
    }

    @Override
    public void refresh() {
        String reason = unrecorded.poll();
        unrecorded.clear();
        if (reason != null) {
            folder.tell(Notice.of(Tone.WARNING, text("backups.unrecorded", reason)));
        }
        folder.refresh();
    }
}

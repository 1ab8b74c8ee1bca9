package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.app.Session;
import keyturn.backup.Backup;
import keyturn.backup.RestorePreview;
import keyturn.backup.RestorePreview.FileChange;
import keyturn.backup.Unlock;
import keyturn.edit.Edits;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.work.ActiveProfile;
import keyturn.work.WorkSnapshot;

/// `keyturn backup restore FILE [PROFILE…]`: shows what a backup would change, and writes it; what it replaces is
/// backed
/// up first. With `--key` only values are taken, and the rest of the profile stays byte for byte.
final class BackupRestoreCommand implements Command {

    private static final String DRY_RUN = "--dry-run";
    private static final String TO = "--to";

    @Override
    public Shape shape(Wording words) {
        var options = new ArrayList<>(List.of(
                Shape.Option.flag(DRY_RUN, words.text("cli.backup.restore.dryRun")),
                Shape.Option.values(RestoreChoice.KEY, "KEY", words.text("cli.backup.restore.key")),
                Shape.Option.value(TO, "DIR", words.text("cli.backup.restore.to"))));
        options.addAll(BackupFile.unlocking(words));
        return new Shape(
                "restore",
                words.text("cli.backup.restore.about"),
                words.text("cli.backup.restore.more"),
                options,
                List.of(
                        Shape.one("BACKUP", words.text("cli.backup.file")),
                        Shape.any("PROFILE", words.text("cli.backup.restore.profiles"))));
    }

    private record Restored(RestorePreview preview, boolean written, Optional<Backup> replaced) {}

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        RestoreChoice choice = RestoreChoice.of(call);
        if (choice.isOfValues() && call.words().has(TO)) {
            throw new Failure.Usage(text("cli.backup.restore.keyTo"), text("cli.backup.restore.keyTo.remedy"));
        }
        boolean writesHere = !call.words().has(DRY_RUN) && !call.words().has(TO);
        try (var session = writesHere ? call.write() : call.read()) {
            Path file = BackupFile.named(call, session, call.words().place(0));
            Restored restored = BackupFile.open(call, unlock -> restore(call, session, choice, file, unlock));
            restored.preview().warnings().forEach(call::say);
            if (call.inJson()) {
                RestoreReport.json(call, restored.preview(), restored.written(), restored.replaced());
            } else {
                RestoreReport.table(call, restored.preview());
                tell(call, restored);
            }
        }
        return ExitCode.DONE;
    }

    private static Restored restore(Call call, Session session, RestoreChoice choice, Path file, Unlock unlock)
            throws Failure, InterruptedException {
        Optional<String> to = call.words().value(TO);
        WorkSnapshot snapshot = to.isPresent() ? nothingIn(call.path(to.get())) : session.snapshot();
        RestorePreview preview = choice.in(
                BackupFile.telling(call, session)
                        .preview(file, unlock, snapshot, _ -> true, session.fingerprints(), Progress.NONE),
                snapshot);
        if (call.words().has(DRY_RUN)) {
            return new Restored(preview, false, Optional.empty());
        }
        if (choice.isOfValues()) {
            return take(session, preview, file, unlock, snapshot);
        }
        if (to.isPresent()) {
            Set<String> all = names(preview, false);
            BackupFile.telling(call, session).restoreTo(call.path(to.get()), file, unlock, all, Progress.NONE);
            return new Restored(preview, true, Optional.empty());
        }
        Set<String> changed = names(preview, true);
        if (changed.isEmpty()) {
            return new Restored(preview, false, Optional.empty());
        }
        Optional<Backup> replaced = session.backups().restore(file, unlock, changed, snapshot, Progress.NONE);
        return new Restored(preview, true, replaced);
    }

    /// Sets values as `set` does, after what they replace is in a backup.
    private static Restored take(
            Session session, RestorePreview chosen, Path file, Unlock unlock, WorkSnapshot snapshot)
            throws Failure, InterruptedException {
        var values = RestoreChoice.values(chosen);
        if (values.isEmpty()) {
            return new Restored(chosen, false, Optional.empty());
        }
        var edits = new Edits(snapshot, session.usedLoaders().loaders());
        for (var each : values.entrySet()) {
            edits.cells().take(each.getKey(), each.getValue());
        }
        Set<ProfileName> replaced = RestoreChoice.replaced(chosen);
        Optional<Backup> before = Optional.empty();
        if (!replaced.isEmpty()) {
            before = Optional.of(session.backups().beforeTaking(file, unlock, replaced, snapshot, Progress.NONE));
        }
        session.profiles().saveFrom(file, snapshot, edits.changed());
        return new Restored(chosen, true, before);
    }

    /// Restoring to another folder overwrites nothing: every file and key is new there.
    private static WorkSnapshot nothingIn(Path folder) {
        return new WorkSnapshot(folder, List.of(), Optional.empty(), new ActiveProfile.None());
    }

    private static Set<String> names(RestorePreview preview, boolean onlyChanged) {
        var names = new LinkedHashSet<String>();
        for (FileChange change : preview.files()) {
            if (!onlyChanged || !change.identical()) {
                names.add(change.fileName());
            }
        }
        return names;
    }

    private static void tell(Call call, Restored restored) {
        if (!restored.written()) {
            call.say(call.words().has(DRY_RUN) ? text("cli.backup.restore.dry") : text("cli.backup.restore.same"));
            return;
        }
        call.say(
                call.words().has(RestoreChoice.KEY)
                        ? text("cli.backup.restore.taken")
                        : text("cli.backup.restore.done"));
        restored.replaced().ifPresent(backup -> call.say(text("cli.backup.restore.replaced", backup.file())));
    }
}

package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.app.RecordedBackups;
import keyturn.app.Session;
import keyturn.backup.Backup;
import keyturn.backup.BackupFormat;
import keyturn.backup.Unlock;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.text.Texts;
import keyturn.work.WorkSnapshot;

/// `keyturn backup create [PROFILE…]`: an encrypted backup, read back and compared before it gets its name.
final class BackupCreateCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String RECIPIENT = "--recipient";
    private static final String TO = "--to";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "create",
                words.text("cli.backup.create.about"),
                words.text("cli.backup.create.more"),
                List.of(
                        Shape.Option.value(FORMAT, "BACKUP-FORMAT", words.text("cli.backup.create.format")),
                        Shape.Option.values(RECIPIENT, "AGE1", words.text("cli.backup.create.recipient")),
                        Shape.Option.value(TO, "DIR", words.text("cli.backup.create.to")),
                        Shape.Option.value(PassphraseInput.OPTION, "FILE", words.text("cli.passphrase.file"))),
                List.of(Shape.any("PROFILE", words.text("cli.backup.create.profiles"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        BackupFormat format = format(call.words().value(FORMAT).orElse(BackupFormat.AGE.id()));
        List<String> recipients = call.words().values(RECIPIENT);
        if (!recipients.isEmpty() && (format != BackupFormat.AGE || call.words().has(PassphraseInput.OPTION))) {
            throw new Failure.Usage(text("cli.backup.recipients"), text("cli.backup.recipients.remedy"));
        }
        try (var session = open(call)) {
            WorkSnapshot snapshot = session.snapshot();
            var profiles = new LinkedHashSet<ProfileName>();
            for (String word : call.words().places()) {
                profiles.add(Profiles.named(snapshot, word).name());
            }
            tell(call, create(call, session, snapshot, profiles, format, recipients));
        }
        return ExitCode.DONE;
    }

    /// A backup that goes elsewhere changes nothing in the work folder: that may be on a disk that cannot be written.
    private static Session open(Call call) throws Failure {
        try {
            return call.write();
        } catch (Failure.Storage cannotWrite) {
            if (!call.words().has(TO)) {
                throw cannotWrite;
            }
            return call.read();
        }
    }

    private static Backup create(
            Call call,
            Session session,
            WorkSnapshot snapshot,
            Set<ProfileName> profiles,
            BackupFormat format,
            List<String> recipients)
            throws Failure, InterruptedException {
        String why = Texts.kept("cli.backup.why");
        Optional<String> to = call.words().value(TO);
        RecordedBackups own = BackupFile.telling(call, session);
        RecordedBackups backups = to.isPresent() ? own.in(call.path(to.get())) : own;
        if (!recipients.isEmpty()) {
            var lock = new Unlock.ForRecipients(recipients);
            return backups.create(snapshot, profiles, format, lock, why, Progress.NONE);
        }
        try (var passphrase = new PassphraseInput(call).toLock()) {
            var lock = new Unlock.ByPassphrase(passphrase);
            return backups.create(snapshot, profiles, format, lock, why, Progress.NONE);
        }
    }

    private static BackupFormat format(String word) throws Failure.Usage {
        Optional<BackupFormat> format = java.util.Arrays.stream(BackupFormat.values())
                .filter(each -> each.id().equals(word))
                .findFirst();
        return format.orElseThrow(
                () -> new Failure.Usage(text("cli.backup.noFormat", word), text("cli.backup.noFormat.remedy")));
    }

    private static void tell(Call call, Backup backup) {
        boolean verified = backup.state() == Backup.State.VERIFIED;
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("file", backup.file().toString());
                out.writeStringField("format", backup.format().id());
                Json.list(out, "profiles", backup.profiles());
                out.writeBooleanField("verified", verified);
                out.writeEndObject();
            });
        } else {
            call.print(backup.file().toString());
            call.say(text("cli.backup.create.done", String.join(", ", backup.profiles())));
        }
    }
}

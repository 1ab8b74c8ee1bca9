package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.job.Progress;

/// `keyturn backup verify FILE`: opens a backup and checks all of it.
final class BackupVerifyCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "verify",
                words.text("cli.backup.verify.about"),
                words.text("cli.backup.verify.more"),
                BackupFile.unlocking(words),
                List.of(Shape.one("BACKUP", words.text("cli.backup.file"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        try (var session = call.read()) {
            Path file = BackupFile.named(call, session, call.words().place(0));
            BackupFile.open(call, unlock -> BackupFile.telling(call, session).verify(file, unlock, Progress.NONE));
            tell(call, file, true);
            return ExitCode.DONE;
        } catch (Failure.Damaged damaged) {
            call.say(damaged.reason());
            tell(call, call.path(call.words().place(0)), false);
            return ExitCode.FOUND;
        }
    }

    private static void tell(Call call, Path file, boolean intact) {
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("file", file.toString());
                out.writeBooleanField("intact", intact);
                out.writeEndObject();
            });
        } else {
            call.print(intact ? text("cli.backup.verify.intact", file) : text("cli.backup.verify.damaged", file));
        }
    }
}

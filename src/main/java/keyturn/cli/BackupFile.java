package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.app.RecordedBackups;
import keyturn.app.Session;
import keyturn.backup.Backup;
import keyturn.backup.Unlock;
import keyturn.failure.Failure;

/// The backup that a call names, and what opens it.
final class BackupFile {

    static final String IDENTITY = "--identity";

    private BackupFile() {}

    /// What is done with an opened backup.
    ///
    /// @param <T> what it gives
    interface Use<T> {
        T with(Unlock unlock) throws Failure, InterruptedException;
    }

    static List<Shape.Option> unlocking(Wording words) {
        return List.of(
                Shape.Option.value(PassphraseInput.OPTION, "FILE", words.text("cli.passphrase.file")),
                Shape.Option.value(IDENTITY, "FILE", words.text("cli.backup.identity")));
    }

    /// The backups of the work folder; what cannot be recorded is said.
    static RecordedBackups telling(Call call, Session session) {
        return session.backups().telling(reason -> call.say(text("cli.backup.unrecorded", reason)));
    }

    /// A path, or the name of a backup that the list shows.
    static Path named(Call call, Session session, String word) throws Failure {
        Path path = call.path(word);
        if (Files.exists(path)) {
            return path;
        }
        List<Backup> backups = session.backups().list();
        for (Backup backup : backups) {
            if (backup.file().endsWith(word)) {
                return backup.file();
            }
        }
        throw new Failure.NotFound(
                text("cli.backup.notFound", word),
                backups.isEmpty() ? text("cli.backup.noneThere") : text("cli.backup.seeList"));
    }

    /// Wipes the passphrase when `use` has ended.
    static <T> T open(Call call, Use<T> use) throws Failure, InterruptedException {
        Optional<String> identity = call.words().value(IDENTITY);
        if (identity.isPresent()) {
            if (call.words().has(PassphraseInput.OPTION)) {
                throw new Failure.Usage(text("cli.backup.twoKeys"), "");
            }
            return use.with(new Unlock.ByIdentity(call.path(identity.get())));
        }
        try (var passphrase = new PassphraseInput(call).toOpen()) {
            return use.with(new Unlock.ByPassphrase(passphrase));
        }
    }
}

package keyturn.ui;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.backup.BackupFormat;
import keyturn.backup.Unlock;
import keyturn.edit.Edits;
import keyturn.env.EnvKey;
import keyturn.env.Passphrase;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.job.Progress;

/// Backups of the demo for the pictures: one of each kind, and one whose restoring would change something.
final class SampleBackups {

    /// Opens them all. The values in them are invented.
    static final String PASSPHRASE = "pictures only";

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey CHANGED = new EnvKey("API_SECRET");

    private SampleBackups() {}

    /// @param root the demo, which is left as it was but for the backups
    static void make(App app, Path root) throws Failure, IOException, InterruptedException {
        try (var session = open(app, root, Duration.ofDays(9))) {
            var damaged = create(session, Set.of(), BackupFormat.OPENSSL);
            Files.write(damaged, new byte[] {0}, StandardOpenOption.APPEND);
        }
        try (var session = open(app, root, Duration.ofHours(30))) {
            create(session, Set.of(PRODUCTION), BackupFormat.OPENSSL);
        }
        try (var session = open(app, root, Duration.ofMinutes(12))) {
            var file = root.resolve(PRODUCTION.fileName());
            var before = Files.readAllBytes(file);
            var edits = new Edits(session.snapshot());
            edits.set(PRODUCTION, CHANGED, SecretText.of("before-the-rotation"));
            Files.write(file, edits.document(PRODUCTION).orElseThrow().bytes());
            try {
                create(session, Set.of(), BackupFormat.AGE);
            } finally {
                Files.write(file, before);
            }
        }
    }

    private static Session open(App app, Path root, Duration ago) throws Failure {
        var then = app.at(Clock.offset(app.clock(), ago.negated()));
        return then.open(root, new App.Access.Writing(Duration.ofSeconds(5)), Optional.empty());
    }

    private static Path create(Session session, Set<ProfileName> profiles, BackupFormat format)
            throws Failure, InterruptedException {
        try (var passphrase = Passphrase.of(PASSPHRASE.toCharArray())) {
            return session.backups()
                    .create(
                            session.snapshot(),
                            profiles,
                            format,
                            new Unlock.ByPassphrase(passphrase),
                            text("backups.why.byHand"),
                            Progress.NONE)
                    .file();
        }
    }
}

package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import keyturn.Folders;
import keyturn.app.App.Access;
import keyturn.backup.BackupFormat;
import keyturn.backup.Unlock;
import keyturn.crypto.KdfCost;
import keyturn.env.Passphrase;
import keyturn.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands between a passphrase and a backup where nobody has said that it may be less, by the files themselves.
class BackupCostTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path config;

    @Test
    void theProgramsOwnIsTheStandardOne() {
        assertThat(App.standard().backupCost()).isEqualTo(KdfCost.STANDARD).isEqualTo(new KdfCost(18));
        assertThat(App.standard().at(Folders.NOON).backupCost()).isEqualTo(KdfCost.STANDARD);
    }

    @Test
    void anAgeFileNamesTheStandardCost() throws Exception {
        assertThat(create(new App(Folders.NOON, new SecureRandom(), config), BackupFormat.AGE))
                .containsPattern("\n-> scrypt [A-Za-z0-9+/]+ 18\n");
    }

    @Test
    void soDoesTheDigestBesideAnOpensslFile() throws Exception {
        create(new App(Folders.NOON, new SecureRandom(), config), BackupFormat.OPENSSL);

        try (var files = Files.list(folder.resolve(".keyturn/backups"))) {
            assertThat(files.filter(Files::isRegularFile).map(BackupCostTest::latin))
                    .anyMatch(text -> text.contains("scrypt log2N=17 r=8 p=1"))
                    .noneMatch(text -> text.matches("(?s).*log2N=(?!17).*"));
        }
    }

    @Test
    void oneThatATestMakesCheaperSaysSo() throws Exception {
        var app = new App(Folders.NOON, new SecureRandom(), config).costing(Folders.CHEAP);

        assertThat(create(app, BackupFormat.AGE)).containsPattern("\n-> scrypt [A-Za-z0-9+/]+ 8\n");
    }

    private String create(App app, BackupFormat format) throws Exception {
        Folders.file(folder, ".env.production", "JWT_SECRET=abc\n");
        try (var session = app.open(folder, new Access.Writing(Duration.ofSeconds(1)), Folders.DEFAULT_BACKUPS);
                var passphrase = Passphrase.of("correct horse".toCharArray())) {
            var lock = new Unlock.ByPassphrase(passphrase);
            var backup = session.backups().create(session.snapshot(), Set.of(), format, lock, "a test", Progress.NONE);
            return latin(backup.file());
        }
    }

    private static String latin(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException failed) {
            throw new AssertionError(failed);
        }
    }
}

package keyturn.backup;

import static keyturn.backup.BackupTestFolder.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import keyturn.crypto.Fingerprints;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.policy.Policy;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stock programs open what Keyturn makes, and Keyturn opens what they make.
class InteroperationTest {

    @TempDir
    private Path temporary;

    private BackupTestFolder work;
    private Path out;

    @BeforeEach
    void setUp() throws Exception {
        work = new BackupTestFolder(temporary);
        out = temporary.resolve("out");
        Files.writeString(temporary.resolve("pass"), BackupTestFolder.PASSPHRASE);
    }

    @Test
    void opensslAndTarOpenOurs() throws Exception {
        needs("openssl", "tar");
        var backup = work.create(BackupFormat.OPENSSL);
        Files.createDirectory(out);

        run("openssl enc -d -aes-256-cbc -pbkdf2 -pass file:pass -in '" + backup.file() + "' | tar -xz -C out");

        assertThat(out.resolve(".env.production")).hasSameBinaryContentAs(work.root.resolve(".env.production"));
        assertThat(out.resolve("MANIFEST.json")).content().doesNotContain(BackupTestFolder.SECRET);
    }

    @Test
    void weOpenTheGuidesCommand() throws Exception {
        needs("openssl", "tar");
        run("tar -czf - -C work ./.env.production | openssl enc -aes-256-cbc -pbkdf2 -pass file:pass -out"
                + " x.tar.gz.enc");

        restoreProduction("x.tar.gz.enc", passphrase());

        var preview = work.backups.preview(
                temporary.resolve("x.tar.gz.enc"),
                passphrase(),
                work.snapshot(),
                Policy.empty()::isSecret,
                new Fingerprints(new byte[32]),
                Progress.NONE);
        assertThat(preview.warnings()).singleElement().asString().startsWith("not authenticated");
        assertThat(preview.files().getFirst().identical()).isTrue();
    }

    @Test
    void weOpenOneWithMoreIterations() throws Exception {
        needs("openssl", "tar");
        run("tar -czf - -C work .env.production"
                + " | openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -pass file:pass -out x.tar.gz.enc");

        restoreProduction("x.tar.gz.enc", passphrase());
    }

    @Test
    void aBackupThatHoldsOnlyTheLinkSaysSo() throws Exception {
        needs("openssl", "tar");
        run("tar -czf - -C work .env | openssl enc -aes-256-cbc -pbkdf2 -pass file:pass -out x.tar.gz.enc");

        assertThatThrownBy(() -> restoreProduction("x.tar.gz.enc", passphrase()))
                .isInstanceOf(Failure.Damaged.class)
                .hasMessageContaining("only the link .env -> .env.production, no values");
    }

    @Test
    void ageOpensOursForARecipient() throws Exception {
        needs("age", "age-keygen", "tar");
        var backup = work.create(BackupFormat.AGE, new Unlock.ForRecipients(List.of(recipient())));
        Files.createDirectory(out);

        run("age -d -i key.txt '" + backup.file() + "' | tar -xz -C out");

        assertThat(backup.state()).isEqualTo(Backup.State.VERIFIED);
        assertThat(out.resolve(".env.production")).hasSameBinaryContentAs(work.root.resolve(".env.production"));
        out = temporary.resolve("again");
        restoreProduction(backup.file().toString(), new Unlock.ByIdentity(temporary.resolve("key.txt")));
    }

    @Test
    void weOpenAgesForARecipient() throws Exception {
        needs("age", "age-keygen", "tar");
        var key = new Unlock.ByIdentity(temporary.resolve("key.txt"));
        String recipient = recipient();
        run("tar -cz -C work .env.production | age -r " + recipient + " > x.tar.gz.age");
        run("tar -cz -C work .env.production | age -a -r " + recipient + " > armored.age");
        run("tar -c -C work .env.production | age -r " + recipient + " > plain.tar.age");
        run("age -r " + recipient + " work/.env.production > .env.production.age");

        for (var name : List.of("x.tar.gz.age", "armored.age", "plain.tar.age", ".env.production.age")) {
            out = temporary.resolve("out-" + name);
            restoreProduction(name, key);
        }
    }

    @Test
    void ageOpensOursByPassphrase() throws Exception {
        needs("age", "expect", "tar");
        var backup = work.create(BackupFormat.AGE, passphrase("plain words here"));
        Files.createDirectory(out);

        expect("spawn age -d -o plain.tar.gz " + backup.file(), "plain words here", 1);
        run("tar -xz -C out -f plain.tar.gz");

        assertThat(out.resolve(".env.production")).hasSameBinaryContentAs(work.root.resolve(".env.production"));
    }

    @Test
    void weOpenAgesByPassphrase() throws Exception {
        needs("age", "expect", "tar");
        run("tar -cz -C work -f plain.tar.gz .env.production");

        expect("spawn age -p -o x.tar.gz.age plain.tar.gz", "plain words here", 2);

        restoreProduction("x.tar.gz.age", passphrase("plain words here"));
    }

    private void restoreProduction(String file, Unlock unlock) throws Exception {
        work.backups.restoreTo(out, temporary.resolve(file), unlock, Set.of(".env.production"), Progress.NONE);

        assertThat(out.resolve(".env.production")).hasSameBinaryContentAs(work.root.resolve(".env.production"));
    }

    private String recipient() throws Exception {
        run("age-keygen -o key.txt");
        return run("age-keygen -y key.txt").strip();
    }

    /// age asks on a terminal only.
    private void expect(String spawn, String answer, int times) throws Exception {
        var script = new StringBuilder("set timeout 60\n" + spawn + "\n");
        for (int i = 0; i < times; i++) {
            script.append("expect \"assphrase\" { expect \": \" { send \"" + answer + "\\r\" } }\n");
        }
        script.append("expect eof\nlassign [wait] pid spawned os status\nexit $status\n");
        Files.writeString(temporary.resolve("talk.exp"), script);
        run("expect talk.exp");
    }

    private String run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-o", "pipefail", "-c", command)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(command + "\n" + output).isZero();
        return output;
    }

    private static void needs(String... programs) {
        for (String program : programs) {
            boolean found = Arrays.stream(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
            Assumptions.assumeTrue(found, program + " is not installed, so this was not tried against it");
        }
    }
}

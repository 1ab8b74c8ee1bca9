package keyturn.backup;

import static keyturn.backup.BackupTestFolder.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.job.Progress;
import keyturn.policy.Policy;
import keyturn.work.WorkFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestoreTest {

    @TempDir
    private Path temporary;

    private BackupTestFolder work;

    @BeforeEach
    void setUp() throws Exception {
        work = new BackupTestFolder(temporary);
        Files.writeString(work.root.resolve(".env.example"), "JWT_SECRET=\n");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReplacedIsBackedUpFirst(BackupFormat format) throws Exception {
        var first = create(format);
        Files.writeString(work.root.resolve(".env.production"), "JWT_SECRET=newer\n");

        var saved = restore(first.file(), ".env.production").orElseThrow();

        assertThat(work.root.resolve(".env.production"))
                .hasContent("JWT_SECRET=" + BackupTestFolder.SECRET + "\nDEBUG=false");
        assertThat(saved.why()).isEqualTo("before restoring " + first.file().getFileName());
        assertThat(saved.format()).isEqualTo(format);
        var out = temporary.resolve("out");
        work.backups.restoreTo(out, saved.file(), passphrase(), Set.of(".env.production"), Progress.NONE);
        assertThat(out.resolve(".env.production")).hasContent("JWT_SECRET=newer");
    }

    @Test
    void theLinkAndTheModeStay() throws Exception {
        var first = create(BackupFormat.AGE);
        Path file = work.root.resolve(".env.production");
        Files.writeString(file, "A=1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        restore(first.file(), ".env.production");

        assertThat(work.root.resolve(".env")).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aRemovedProfileAndAChangedTemplateComeBack() throws Exception {
        var first = create(BackupFormat.AGE);
        Files.delete(work.root.resolve(".env.staging"));
        Files.writeString(work.root.resolve(".env.example"), "OTHER=\n");

        restore(first.file(), ".env.staging", ".env.example");

        assertThat(work.root.resolve(".env.staging")).hasContent("JWT_SECRET=other\nAPI_HOST='a b'");
        assertThat(work.root.resolve(".env.example")).hasContent("JWT_SECRET=");
    }

    @Test
    void nothingIsDoneWhereNothingDiffers() throws Exception {
        var first = create(BackupFormat.AGE);

        assertThat(restore(first.file(), ".env.production", ".env.staging")).isEmpty();
        assertThat(work.backups.list()).hasSize(1);
    }

    @Test
    void anEditOfAnotherProgramIsNotOverwritten() throws Exception {
        var first = create(BackupFormat.AGE);
        Files.writeString(work.root.resolve(".env.production"), "A=1\n");
        var stale = WorkFolder.at(work.root).read(Policy.empty());
        Files.writeString(work.root.resolve(".env.production"), "A=2\n");

        assertThatThrownBy(() -> work.backups.restore(
                        first.file(), passphrase(), Set.of(".env.production"), stale, Progress.NONE))
                .isInstanceOf(Failure.Conflict.class);

        assertThat(work.root.resolve(".env.production")).hasContent("A=2");
    }

    @Test
    void aNameThatIsNotInsideIsNotFound() throws Exception {
        var first = create(BackupFormat.AGE);

        assertThatThrownBy(() -> restore(first.file(), ".env.demo")).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void aForeignBackupIsVerifiedOnceItWasOpened() throws Exception {
        var made = create(BackupFormat.AGE);
        Files.delete(BackupFile.at(made.file()).record());
        assertThat(work.backups.list().getFirst().state()).isEqualTo(Backup.State.UNVERIFIED);

        var verified = work.backups.verify(made.file(), passphrase(), Progress.NONE);

        assertThat(verified.state()).isEqualTo(Backup.State.VERIFIED);
        assertThat(work.backups.list()).containsExactly(verified);
    }

    @Test
    void withoutItsDigestAnOpensslBackupIsNoLongerVerifiable() throws Exception {
        var made = create(BackupFormat.OPENSSL);
        Files.delete(BackupFile.at(made.file()).digest());
        Files.delete(BackupFile.at(made.file()).record());

        assertThat(work.backups.verify(made.file(), passphrase(), Progress.NONE).state())
                .isEqualTo(Backup.State.UNVERIFIED);
    }

    private Backup create(BackupFormat format) throws Exception {
        var snapshot = WorkFolder.at(work.root).read(Policy.empty());
        return work.backups.create(snapshot, Set.of(), format, passphrase(), "by hand", Progress.NONE);
    }

    private Optional<Backup> restore(Path file, String... names) throws Exception {
        var snapshot = WorkFolder.at(work.root).read(Policy.empty());
        return work.backups.restore(file, passphrase(), Set.of(names), snapshot, Progress.NONE);
    }
}

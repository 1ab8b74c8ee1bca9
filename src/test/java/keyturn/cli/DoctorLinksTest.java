package keyturn.cli;

import static keyturn.cli.BrokenFolder.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import keyturn.FolderPicture;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `.env`, and links that lead elsewhere.
class DoctorLinksTest {

    @TempDir
    private Path folder;

    private BrokenFolder broken;

    @BeforeEach
    void clean() {
        broken = BrokenFolder.clean(folder);
    }

    @Test
    void aProfileThatIsALinkOutOfTheFolderIsNamedAndItsTargetStays(@TempDir Path elsewhere) throws Exception {
        Path target = Folders.file(elsewhere, "outside.env", "ENV=test\nJWT_SECRET=\n");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(folder.resolve(".env.test"), target);

        assertThat(broken.found()).contains("warning leads-outside .env.test is a link to " + target.toRealPath());
        broken.doctor("--fix");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void aCopyOfAProfileBecomesALink() throws Exception {
        broken.file(".env", Folders.bytes(folder.resolve(".env.production")));

        assertThat(broken.found()).contains("warning env-is-copy .env is a copy of .env.production, no link");
        FolderPicture before = FolderPicture.of(folder);
        broken.doctor("--fix");

        assertThat(Files.readSymbolicLink(folder.resolve(".env"))).hasToString(".env.production");
        assertThat(broken.found()).isEmpty();
        broken.doctor("--undo");
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    @Test
    void anEnvThatEqualsNoProfileIsLeftToAPerson() {
        broken.file(".env", "ENV=default\nJWT_SECRET=" + THIRD + "\n");

        broken.left("warning env-is-copy .env is a file of its own, equal to no profile");
    }

    @Test
    void aMissingEnvIsPointedAtTheProfileThatWasActiveBefore() throws Exception {
        broken.file(".env.demo", "ENV=demo\nJWT_SECRET=" + THIRD + "\n");
        Calls.call(folder, "activate", "staging");
        broken.remove(".env");

        broken.mended("warning no-active-profile .env is missing: nothing is active");

        assertThat(Files.readSymbolicLink(folder.resolve(".env"))).hasToString(".env.staging");
    }

    @Test
    void aMissingEnvIsPointedAtTheOnlyProfile() throws Exception {
        broken.remove(".env.staging");
        broken.remove(".env");

        broken.mended("note no-active-profile .env is missing: nothing is active");

        assertThat(Files.readSymbolicLink(folder.resolve(".env"))).hasToString(".env.production");
    }

    @Test
    void aMissingEnvThatCouldBeEitherIsLeftToAPerson() {
        broken.remove(".env");

        FolderPicture before = FolderPicture.of(folder);
        assertThat(broken.doctor("--fix").out())
                .contains("choose one of production, staging", "$ keyturn activate staging");

        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        assertThat(broken.found()).containsExactly("note no-active-profile .env is missing: nothing is active");
    }

    @Test
    void anActiveProfileThatIsGoneIsNotGuessedFromTheOthers() {
        broken.file(".env.demo", "ENV=demo\nJWT_SECRET=" + THIRD + "\n");
        Calls.call(folder, "activate", "staging");
        broken.remove(".env.staging");
        broken.remove(".env");

        assertThat(broken.doctor("--fix").out()).contains("choose one of production, demo");
        assertThat(folder.resolve(".env")).doesNotExist();
    }

    @Test
    void anEnvThatPointsNowhereStaysWithTheCommandThatMendsIt() {
        broken.link(".env", ".env.gone");

        broken.left("warning active-link .env points to .env.gone, which does not exist");

        assertThat(broken.doctor().out()).contains("$ keyturn activate staging");
    }
}

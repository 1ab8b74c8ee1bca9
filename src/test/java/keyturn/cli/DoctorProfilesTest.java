package keyturn.cli;

import static keyturn.cli.BrokenFolder.GOOD;
import static keyturn.cli.BrokenFolder.OTHER;
import static keyturn.cli.BrokenFolder.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import keyturn.FolderPicture;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How profiles are written.
class DoctorProfilesTest {

    @TempDir
    private Path folder;

    private BrokenFolder broken;

    @BeforeEach
    void clean() {
        broken = BrokenFolder.clean(folder);
    }

    @Test
    void valuesThatLoadersReadDifferentlyAndLineEnds() throws Exception {
        Files.write(
                folder.resolve(".env.staging"),
                ("\ufeffENV=staging\r\nJWT_SECRET=" + OTHER + "\r\nNOTE=p4ss#word\r\n").getBytes("UTF-8"));

        broken.mended(
                "warning byte-order-mark .env.staging starts with a byte order mark",
                "warning carriage-return-kept .env.staging has lines that end with CRLF",
                "warning read-differently NOTE is not read as it is meant in staging");
    }

    @Test
    void settingsAndCommentsAreMendedIfAsked() throws Exception {
        broken.file(".env.production", "ENV=production\nDEBUG=yes\nJWT_SECRET=" + GOOD + "\n# JWT_SECRET=" + THIRD);
        broken.mode(".env.production", "r--------");

        broken.left(
                "error required-value DEBUG is not false in production",
                "warning secret-in-comment JWT_SECRET is left in a comment of production");
        broken.doctor("--fix", "--rule", "required-value", "--rule", "secret-in-comment");

        assertThat(Folders.bytes(folder.resolve(".env.production")))
                .isEqualTo("ENV=production\nDEBUG=false\nJWT_SECRET=" + GOOD + "\n");
        assertThat(broken.modeOf(".env.production")).isEqualTo("r--------");
        broken.doctor("--undo");
        assertThat(Folders.bytes(folder.resolve(".env.production"))).endsWith("# JWT_SECRET=" + THIRD);
        assertThat(broken.modeOf(".env.production")).isEqualTo("r--------");
    }

    @Test
    void duplicatesGoOnlyIfAsked() throws Exception {
        broken.file(".env.staging", "ENV=old\nENV=staging\nJWT_SECRET=" + OTHER + "\n");
        FolderPicture before = FolderPicture.of(folder);

        broken.doctor("--fix");
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        broken.doctor("--fix", "--rule", "duplicate-key");

        assertThat(Folders.bytes(folder.resolve(".env.staging"))).isEqualTo("ENV=staging\nJWT_SECRET=" + OTHER + "\n");
        broken.doctor("--undo");
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }
}

package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Modes, owners and access lists.
class DoctorAccessTest {

    @TempDir
    private Path folder;

    private BrokenFolder broken;

    @BeforeEach
    void clean() {
        broken = BrokenFolder.clean(folder);
    }

    @Test
    void aProfileThatOthersCanRead() throws Exception {
        broken.mode(".env.production", "rw-r-----");

        broken.mended("error readable-by-others .env.production has mode 640");

        assertThat(broken.modeOf(".env.production")).isEqualTo("rw-------");
    }

    @Test
    void anOpenStateFolderAndAnOpenKey() throws Exception {
        Calls.call(folder, "keys", "production");
        broken.mode(".keyturn", "rwxr-xr-x");
        broken.mode(".keyturn/key", "rw-r--r--");

        broken.mended("warning open-folder .keyturn has mode 755", "error readable-by-others key has mode 644");
        assertThat(broken.modeOf(".keyturn")).isEqualTo("rwx------");
        assertThat(broken.modeOf(".keyturn/key")).isEqualTo("rw-------");

        broken.doctor("--undo");
        assertThat(broken.modeOf(".keyturn")).isEqualTo("rwxr-xr-x");
        assertThat(broken.modeOf(".keyturn/key")).isEqualTo("rw-r--r--");
    }

    @Test
    void anOpenFolderOfBackups() throws Exception {
        Calls.call(folder, "keys", "production");
        Files.createDirectory(folder.resolve(".keyturn/backups"));
        broken.mode(".keyturn/backups", "rwxrwxr-x");

        broken.mended("error open-folder backups has mode 775");
    }

    @Test
    void aWorkFolderThatEverybodyCanWriteInIsLeftToAPerson() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        broken.left("error open-folder " + folder.getFileName() + " has mode 777");

        assertThat(broken.doctor().out()).contains("$ chmod o-w .");
    }

    @Test
    void aFileOfKeyturnsThatBelongsToAnotherUser() throws Exception {
        Calls.call(folder, "keys", "production");
        broken.chown(".keyturn/key", 4711);

        broken.mended("warning foreign-owner key belongs to 4711");

        assertThat(Files.getAttribute(folder.resolve(".keyturn/key"), "unix:uid"))
                .isEqualTo(0);
        broken.doctor("--undo");
        assertThat(Files.getAttribute(folder.resolve(".keyturn/key"), "unix:uid"))
                .isEqualTo(4711);
    }

    @Test
    void aProfileOfAnotherUserIsLeftToAPerson() throws Exception {
        broken.chown(".env.staging", 4711);

        broken.left("warning foreign-owner .env.staging belongs to 4711");

        assertThat(broken.doctor().out()).contains("$ sudo chown --reference=. .env.staging");
    }

    @Test
    void anAccessListThatLetsAnotherUserIn() throws Exception {
        broken.setfacl(".env.production", "u:4711:r");

        broken.mended(
                "error access-list .env.production has an access list for user 4711",
                "error readable-by-others .env.production has mode 640");
    }
}

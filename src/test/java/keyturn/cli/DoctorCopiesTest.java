package keyturn.cli;

import static keyturn.cli.BrokenFolder.GOOD;
import static keyturn.cli.BrokenFolder.OTHER;
import static keyturn.cli.BrokenFolder.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people, editors and killed saves leave behind.
class DoctorCopiesTest {

    @TempDir
    private Path folder;

    private BrokenFolder broken;

    @BeforeEach
    void clean() {
        broken = BrokenFolder.clean(folder);
    }

    @Test
    void leftOversOfEditorsAndPeople() throws Exception {
        for (String name : List.of(
                ".env.backup.20251120",
                ".env.production~",
                ".env.production.swp",
                ".env.staging.bak",
                ".env.staging.orig",
                "#.env.staging#")) {
            broken.file(name, "JWT_SECRET=" + THIRD + "\n");
        }
        Files.createSymbolicLink(folder.resolve(".#.env.staging"), Path.of("user@host.1"));
        for (String none : List.of(".env.staging.age", ".env.example~", "notes.bak", ".envrc")) {
            broken.file(none, "x\n");
        }

        broken.left(
                "warning left-over-copy #.env.staging# is a plain copy that was left behind",
                "warning left-over-copy .env.backup.20251120 is a plain copy that was left behind",
                "warning left-over-copy .env.production.swp is a plain copy that was left behind",
                "warning left-over-copy .env.production~ is a plain copy that was left behind",
                "warning left-over-copy .env.staging.bak is a plain copy that was left behind",
                "warning left-over-copy .env.staging.orig is a plain copy that was left behind",
                "note left-over-copy .#.env.staging says that an editor has the file open");
        assertThat(broken.doctor().out())
                .contains("$ keyturn doctor --fix --rule left-over-copy", "$ rm '.#.env.staging'");
    }

    @Test
    void leftOversAreDeletedIfAskedAndComeBack() throws Exception {
        broken.file(".env.staging.orig", "JWT_SECRET=" + THIRD + "\n");
        broken.mode(".env.staging.orig", "r--------");
        Files.createSymbolicLink(folder.resolve(".env.production~"), Path.of(".env.production"));

        broken.mendedIfAsked(
                "left-over-copy",
                "warning left-over-copy .env.production~ is a plain copy that was left behind",
                "warning left-over-copy .env.staging.orig is a plain copy that was left behind");
        assertThat(folder.resolve(".env.production"))
                .as("what a link leads to stays")
                .exists();
    }

    @Test
    void aCopyWithSecretsInUseIsDeletedIfAskedAndComesBack() throws Exception {
        broken.file("settings.bak", "JWT_SECRET=" + GOOD + "\n");

        broken.mendedIfAsked(
                "secret-in-copy", "error secret-in-copy settings.bak holds 1 secret in clear that production uses");
    }

    @Test
    void aLeftOverThatOthersCanReadIsMadePrivate() throws Exception {
        broken.file(".env.backup.20251120", "JWT_SECRET=" + GOOD + "\n");
        broken.mode(".env.backup.20251120", "rw-r--r--");

        assertThat(broken.found()).contains("error readable-by-others .env.backup.20251120 has mode 644");
        broken.doctor("--fix");

        assertThat(broken.modeOf(".env.backup.20251120")).isEqualTo("rw-------");
        broken.doctor("--undo");
        assertThat(broken.modeOf(".env.backup.20251120")).isEqualTo("rw-r--r--");
    }

    @Test
    void plainArchivesOfProfiles() throws Exception {
        broken.run("tar", "-czf", "env.tar.gz", ".env.production");
        broken.run("tar", "-cf", "template.tar", ".env.example");
        broken.run("gzip", "-k", ".env.staging");
        broken.file("broken.zip", "no archive");

        broken.mendedIfAsked(
                "plain-archive",
                "error plain-archive .env.staging.gz holds .env.staging without encryption",
                "error plain-archive env.tar.gz holds .env.production without encryption");
    }

    @Test
    void aTemporaryOfAKilledSave() throws Exception {
        String name = ".env.staging.keyturn-0123456789abcdef.tmp";
        broken.file(name, "JWT_SECRET=" + OTHER + "\n");

        assertThat(broken.found()).contains("warning temporary-file " + name + " was left by a save that was killed");
        broken.doctor("--fix");

        assertThat(broken.found()).isEmpty();
    }
}

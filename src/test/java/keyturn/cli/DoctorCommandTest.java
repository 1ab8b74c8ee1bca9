package keyturn.cli;

import static keyturn.cli.BrokenFolder.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import keyturn.FolderPicture;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command itself: what it writes, what it takes back, what it answers.
class DoctorCommandTest {

    @TempDir
    private Path folder;

    private BrokenFolder broken;

    @BeforeEach
    void clean() {
        broken = BrokenFolder.clean(folder);
    }

    @Test
    void aCleanFolderHasNoFindingAndIsNotWritten() throws Exception {
        FolderPicture before = FolderPicture.of(folder);

        var ended = broken.doctor("--fix");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
        assertThat(folder.resolve(".keyturn")).doesNotExist();
    }

    @Test
    void whatWasChangedSinceIsNotTakenBack() throws Exception {
        broken.mode(".env.production", "rw-r--r--");
        broken.mode(".env.staging", "rw-r--r--");
        broken.doctor("--fix");
        broken.file(".env.production", "ENV=new\n");

        var ended = broken.doctor("--undo");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.error()).contains(".env.production was not taken back: it was changed since");
        assertThat(Folders.bytes(folder.resolve(".env.production"))).isEqualTo("ENV=new\n");
        assertThat(broken.modeOf(".env.production")).isEqualTo("rw-------");
        assertThat(broken.modeOf(".env.staging")).isEqualTo("rw-r--r--");
    }

    @Test
    void aRuleThatDoesNotExistIsNoCleanFolder() {

        assertThat(broken.doctor("--rule", "not-ignord").code()).isEqualTo(2);
        assertThat(broken.doctor("--rule", "not-ignored").code()).isZero();
    }

    @Test
    void withoutARunThereIsNothingToTakeBack() {

        var ended = broken.doctor("--undo");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).contains("there is nothing to take back");
    }

    @Test
    void whatIsKeptHoldsNoValueInClear() throws Exception {
        broken.file(".env", Folders.bytes(folder.resolve(".env.production")));
        broken.doctor("--fix");

        try (var kept = Files.list(folder.resolve(".keyturn/mended"))) {
            List<Path> files = kept.toList();
            assertThat(files).hasSize(1);
            assertThat(Folders.bytes(files.getFirst())).doesNotContain(GOOD).doesNotContain("JWT_SECRET");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFindingHasTheShapeOfTheContract() throws Exception {
        broken.mode(".env.production", "rw-r--r--");

        assertThat(broken.doctor("--json").out())
                .startsWith("{\"findings\":[{\"rule\":\"readable-by-others\",\"severity\":\"error\","
                        + "\"profile\":\"production\",\"key\":null,\"file\":\".env.production\",\"line\":null,"
                        + "\"message\":\".env.production has mode 644\"")
                .contains("\"fixable\":true")
                .contains("\"command\":\"chmod 600 .env.production\"");
    }
}

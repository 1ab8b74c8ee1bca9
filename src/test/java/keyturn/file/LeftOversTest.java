package keyturn.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOversTest {

    private static final byte[] OLD = bytes("A=old\n");
    private static final byte[] NEW = bytes("A=new\n");
    private static final byte[] OUTSIDE = bytes("A=outside\n");

    @TempDir
    Path folder;

    private Path file;
    private Path temporary;

    @BeforeEach
    void names() {
        file = folder.resolve(".env.production");
        temporary = TempFile.claim(file, Digest.of(OLD), Digest.of(NEW));
        TempFile.release(temporary);
    }

    @Test
    void a_temporary_of_a_save_that_did_not_get_through_goes() throws Exception {
        sweep(OLD, NEW);
        assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
        sweep(OLD, bytes("A=n"));
        assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
    }

    @Test
    void what_a_finished_save_displaced_goes() throws Exception {
        sweep(NEW, OLD);
        assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
    }

    @Test
    void an_outside_edit_that_a_killed_save_had_displaced_comes_back() throws Exception {
        sweep(NEW, OUTSIDE);
        assertThat(Files.readAllBytes(file)).isEqualTo(OUTSIDE);
    }

    @Test
    void running_saves_and_files_of_others_are_left_alone() throws Exception {
        Path live = Files.write(TempFile.claim(file, Digest.of(OLD), Digest.of(NEW)), NEW);
        Path other = Files.write(folder.resolve(".env.production.tmp"), NEW);
        Path lookalike = Files.createDirectory(folder.resolve(".env.x.keyturn-0123456789abcdef.tmp"));
        assertThat(LeftOvers.sweep(folder)).isEmpty();
        assertThat(live).exists();
        assertThat(other).exists();
        assertThat(lookalike).exists();
        TempFile.discard(live);
    }

    @Test
    void a_link_planted_under_a_temporary_name_is_not_followed() throws Exception {
        Path victim = folder.resolve("victim");
        Files.createSymbolicLink(temporary, victim);
        assertThatThrownBy(() -> TempFile.write(temporary, NEW, Ownership.ownerOnly()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(victim).doesNotExist();
    }

    private void sweep(byte[] inPlace, byte[] left) throws Exception {
        Files.write(file, inPlace);
        Files.write(temporary, left);
        assertThat(LeftOvers.sweep(folder)).containsExactly(temporary);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package keyturn.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFilesTest {

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeSavedIsNamedWithItsHiddenFolder() throws Exception {
        Path inState = folder.resolve(".keyturn/.gitignore");
        Path besideProfiles = folder.resolve(".gitignore");
        for (Path file : new Path[] {inState, besideProfiles}) {
            Files.createDirectories(file);
        }
        assertThat(refusal(inState)).startsWith("cannot save .keyturn/.gitignore: ");
        assertThat(refusal(besideProfiles)).startsWith("cannot save .gitignore: ");
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(Failure.class, () -> WholeFiles.write(file, new byte[] {'*'}))
                .reason();
    }
}

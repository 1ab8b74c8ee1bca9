package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {

    @TempDir
    Path folder;

    @Test
    void deletionTakesLinksAwayButNotWhatTheyPointAt() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "stays");
        Path home = Files.createDirectories(folder.resolve("home/trading/.keyturn"));
        Files.createSymbolicLink(home.resolve("link"), outside);

        DemoFolder.delete(folder.resolve("home"));

        assertThat(folder.resolve("home")).doesNotExist();
        assertThat(outside).hasContent("stays");
    }
}

package keyturn.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import keyturn.benchmark.ManyProfiles;
import keyturn.env.EnvDocument;
import keyturn.policy.PolicyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read again when one of many files changes. A file that was read again gives another document, were
/// its content the same.
class FileMemoryTest {

    @TempDir
    private Path folder;

    /// A minute after every file was written.
    private final InstantSource later = () -> Instant.now().plusSeconds(60);

    @Test
    void oneOfFiftyFilesIsReadAgain() throws Exception {
        ManyProfiles.write(folder, 50, 20);
        WorkFolder work = WorkFolder.at(folder).remembering(later);
        WorkSnapshot before = work.read(PolicyFile.builtIn());

        Files.writeString(folder.resolve(".env.stage-7"), "ENV=stage-7\n");

        assertThat(readAgain(before, work.read(PolicyFile.builtIn()))).containsExactly(".env.stage-7");
    }

    @Test
    void aFileOfTheSameSizeAndTimeOfModificationIsReadAgain() throws Exception {
        Path file = Files.writeString(folder.resolve(".env.production"), "A=1\n");
        FileTime modified = Files.getLastModifiedTime(file);
        WorkFolder work = WorkFolder.at(folder).remembering(later);
        WorkSnapshot before = work.read(PolicyFile.builtIn());

        // As rsync and cp -p do it: only the time of change tells.
        Path other = Files.writeString(folder.resolve("other"), "A=2\n");
        Files.setLastModifiedTime(other, modified);
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(readAgain(before, work.read(PolicyFile.builtIn()))).containsExactly(".env.production");
    }

    @Test
    void whatWasJustWrittenIsReadEachTime() throws Exception {
        Files.writeString(folder.resolve(".env.production"), "A=1\n");
        WorkFolder work = WorkFolder.at(folder).remembering(InstantSource.system());
        WorkSnapshot before = work.read(PolicyFile.builtIn());

        assertThat(readAgain(before, work.read(PolicyFile.builtIn())))
                .as("two writes within one tick of the file system's clock look alike")
                .containsExactly(".env.production");
    }

    @Test
    void whatIsForgottenIsReadAgain() throws Exception {
        Files.writeString(folder.resolve(".env.production"), "A=1\n");
        WorkFolder work = WorkFolder.at(folder).remembering(later);
        WorkSnapshot before = work.read(PolicyFile.builtIn());
        assertThat(readAgain(before, work.read(PolicyFile.builtIn()))).isEmpty();

        work.forget();

        assertThat(readAgain(before, work.read(PolicyFile.builtIn()))).containsExactly(".env.production");
    }

    private static List<String> readAgain(WorkSnapshot before, WorkSnapshot after) {
        var again = new ArrayList<String>();
        for (Profile profile : after.profiles()) {
            EnvDocument known =
                    before.profile(profile.name()).orElseThrow().document().orElseThrow();
            if (profile.document().orElseThrow() != known) {
                again.add(profile.fileName());
            }
        }
        return again;
    }
}

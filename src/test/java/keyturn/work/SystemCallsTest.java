package keyturn.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Watches, and disturbs, the system calls of one save with strace.
class SystemCallsTest {

    @TempDir
    Path root;

    private Path file;

    @BeforeEach
    void oneProfile() throws Exception {
        assumeTrue(Programs.works("strace", "-e", "trace=none", "true"), "strace is missing or not permitted");
        file = Folders.file(Files.createDirectory(root.resolve("work")), ".env.production", "JWT_SECRET=old\n");
    }

    @Test
    void a_save_is_written_synced_exchanged_and_confirmed_in_this_order() throws Exception {
        assertThat(save("trace=openat,fsync,renameat2,unlink").output()).isEqualTo("CONFIRMED\n");
        String calls = String.join("\n", calls());
        assertThat(calls)
                .containsPattern("(?s)openat\\([^\n]*keyturn-[0-9a-f]{16}\\.tmp\"[^\n]*O_CREAT\\|O_EXCL[^\n]*0600\\) = "
                        + ".*fsync\\(\\d+\\) += 0"
                        + ".*renameat2\\([^\n]*\\.tmp\"[^\n]*\\.env\\.production\", RENAME_EXCHANGE\\) += 0"
                        + ".*unlink\\([^\n]*\\.tmp\"\\) += 0"
                        + ".*fsync\\(\\d+\\) += 0");
        assertThat(calls.split("fsync\\(", -1)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "fsync:error=ENOSPC:when=1, Storage: cannot save .env.production: the disk is full",
        "fsync:error=EIO:when=1, Storage: cannot save .env.production: the disk reports an error",
        "fsync:error=EDQUOT:when=1, Storage: cannot save .env.production: the disk quota is used up",
        "renameat2:error=EROFS:when=1, Storage: cannot save .env.production: the disk is read-only",
        "renameat2:error=EACCES:when=1, Storage: cannot save .env.production: permission denied",
    })
    void an_error_leaves_the_old_file_and_no_temporary_one(String error, String expected) throws Exception {
        assertThat(save("inject=" + error).output()).isEqualTo(expected + "\n");
        assertThat(Folders.text(file)).isEqualTo("JWT_SECRET=old\n");
        assertThat(Folders.names(file.getParent())).containsExactly(".env.production");
    }

    @ParameterizedTest
    @CsvSource({"fsync:error=EIO:when=2, UNCONFIRMED", "renameat2:error=EINVAL, CONFIRMED"})
    void a_save_that_took_place_is_never_called_failed(String error, String expected) throws Exception {
        assertThat(save("inject=" + error).output()).isEqualTo(expected + "\n");
        assertThat(Folders.text(file)).isEqualTo("JWT_SECRET=new\n");
        assertThat(Folders.names(file.getParent())).containsExactly(".env.production");
    }

    @ParameterizedTest
    @CsvSource({"fsync:signal=KILL:when=1, old", "renameat2:signal=KILL:when=1, old", "fsync:signal=KILL:when=2, new"})
    void a_kill_at_each_step_leaves_a_whole_file(String kill, String expected) throws Exception {
        save("inject=" + kill);
        String text = Folders.text(file);
        assertThat(text).isIn("JWT_SECRET=" + expected + "\n", "JWT_SECRET=new\n");
        WorkFolder.at(file.getParent()).sweep();
        assertThat(Folders.text(file)).isEqualTo(text);
        assertThat(Folders.names(file.getParent())).containsExactly(".env.production");
    }

    private Programs.Ended save(String expression) throws Exception {
        var command = new ArrayList<>(List.of(
                "strace", "-f", "--seccomp-bpf", "-o", root.resolve("log").toString()));
        if (expression.startsWith("inject=")) {
            command.addAll(List.of("-e", "trace=fsync,renameat2"));
        }
        command.addAll(List.of("-e", expression));
        command.addAll(Programs.java(OneSave.class, file.getParent(), "new"));
        return Programs.run(command);
    }

    /// The system calls on the work folder, from the first temporary file on.
    private List<String> calls() throws Exception {
        return Files.readAllLines(root.resolve("log")).stream()
                .dropWhile(line -> !line.contains("O_EXCL"))
                .toList();
    }
}

package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script that starts the program, with a Java that only tells which streams it has been given.
class LauncherTest {

    @TempDir
    private Path home;

    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        launcher = program(
                "bin/keyturn",
                Files.readString(Path.of("src/build/launcher.sh")).replace("@JARS@", "keyturn.jar"));
        program("runtime/bin/java", """
            #!/bin/sh
            found=$(for stream in 0 1 2; do readlink /proc/$$/fd/$stream; done)
            echo "$found" > "$STREAMS"
            echo "$@" > "$STREAMS.words"
            """);
        Files.createFile(Files.createDirectories(home.resolve("lib")).resolve("keyturn.jar"));
    }

    private Path program(String name, String script) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void noStreamIsLeftClosedForAFileOfJava() throws Exception {
        assertThat(run("exec \"$0\" keys production <&- >&- 2>&-")).isZero();

        assertThat(streams()).hasLineCount(3).containsOnlyOnce("/dev/null\n/dev/null\n/dev/null\n");
    }

    @Test
    void openStreamsStayAsTheyAre() throws Exception {
        assertThat(run("exec \"$0\" keys production </dev/zero >/dev/full 2>\"$STREAMS.err\""))
                .isZero();

        assertThat(streams()).startsWith("/dev/zero\n/dev/full\n").contains("streams.err");
        assertThat(home.resolve("streams.err")).isEmptyFile();
    }

    @Test
    void aFolderThatHasGoneIsNamedInOneLine() throws Exception {
        Path gone = Files.createDirectory(home.resolve("gone"));

        assertThat(run("cd '" + gone + "' && rmdir '" + gone + "' && exec \"$0\" profiles 2>\"$STREAMS.err\""))
                .isEqualTo(3);

        assertThat(Files.readString(home.resolve("streams.err")))
                .contains("keyturn: the current folder does not exist");
    }

    /// Each has a cache of its own, and Java is told to compile otherwise: with that of the command line a window
    /// stands
    /// still for longer.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                       | window
        gui                      | window
        gui .                    | window
        -C /tmp                  | window
        -C /tmp gui              | window
        -C gui profiles          | cli
        -C get gui               | window
        --debug gui              | window
        demo                     | window
        screenshots pictures     | window
        get production KEY       | get
        -C /tmp get production K | get
        --json get production K  | get
        keys get                 | cli
        --version                | cli
        set get KEY              | cli
        """)
    void theWindowIsKnownWhateverStandsBeforeIt(String words, String kind) throws Exception {
        assertThat(run("exec \"$0\" " + words)).isZero();

        String java = Files.readString(home.resolve("streams.words"));
        String found = java.contains("-Xmn") ? "window" : java.contains("-XX:CompileThresholdScaling") ? "get" : "cli";
        assertThat(found).isEqualTo(kind);
    }

    private String streams() throws IOException {
        return Files.readString(home.resolve("streams"));
    }

    private int run(String shell) throws Exception {
        var builder = new ProcessBuilder("sh", "-c", shell, launcher.toString());
        builder.environment().put("STREAMS", home.resolve("streams").toString());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start().waitFor();
    }
}

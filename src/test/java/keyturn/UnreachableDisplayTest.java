package keyturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A display that is named and does not answer is said, and ends the program with a code of its own.
class UnreachableDisplayTest {

    @TempDir
    private Path folder;

    @Test
    void aWindowThatCannotOpenIsAnError() throws Exception {
        Folders.file(folder, ".env.production", "DEBUG=false\n");
        Ended ended = run("gui", folder.toString());

        assertThat(ended.code()).as(ended.output()).isEqualTo(3);
        // Without GTK it is the libraries that are missing.
        assertThat(ended.output()).contains("keyturn: no window can open here").doesNotContain("mistake");
    }

    @Test
    void theDemoIsShownInTheTerminal() throws Exception {
        Ended ended = run("demo");

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("no window can open here").contains("Needs attention");
    }

    /// Absolute, for the program runs in a folder of its own, where there is no `target` for it to draw into.
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Ended(int code, String output) {}

    private Ended run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "--enable-native-access=ALL-UNNAMED",
                "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("DISPLAY", ":9876");
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        Process program = builder.start();
        program.getOutputStream().close();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(program.exitValue(), output);
    }
}

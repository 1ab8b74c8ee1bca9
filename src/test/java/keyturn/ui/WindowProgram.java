package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A window in a program of its own, without a display, so that it can be ended from outside.
final class WindowProgram implements AutoCloseable {

    private final Process process;

    private WindowProgram(Process process) {
        this.process = process;
    }

    /// Starts a class whose `main` takes a work folder and a configuration folder.
    static WindowProgram start(Class<?> program, Path root, Path config) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                "--add-opens=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName(),
                root.toString(),
                config.toString());
        return new WindowProgram(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// Gives it lines on standard input, and waits until it says a word.
    void tell(List<String> lines, String until) throws IOException {
        var input = process.outputWriter();
        for (String line : lines) {
            input.write(line + "\n");
        }
        input.flush();
        var said = new ArrayList<String>();
        var output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.equals(until)) {
                return;
            }
        }
        assertThat(said).contains(until);
    }

    /// As a session that ends does: SIGTERM.
    void end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /// Cuts it off, if it has not ended.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

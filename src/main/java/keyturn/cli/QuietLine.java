package keyturn.cli;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads a line from the terminal without echo where Java's console does not: when standard output is redirected, as
/// in `keyturn backup restore FILE --json > changes.json`. The stty command switches the echo (POSIX.1-2024).
final class QuietLine {

    /// In bytes. A terminal itself hands over no more in one line (Linux, termios(3): 4096).
    private static final int LONGEST = 4096;

    private QuietLine() {}

    /// Empty if the echo cannot be switched off, or input ended.
    static Optional<char[]> ask(String prompt, InputStream in, Terminal terminal) {
        var restore = new Thread(() -> stty("echo"));
        Runtime.getRuntime().addShutdownHook(restore);
        if (!stty("-echo")) {
            return Optional.empty();
        }
        try {
            terminal.writeError(prompt.getBytes(StandardCharsets.UTF_8));
            return line(in);
        } catch (IOException _) {
            return Optional.empty();
        } finally {
            stty("echo");
            Runtime.getRuntime().removeShutdownHook(restore);
            terminal.writeError(new byte[] {'\n'});
        }
    }

    private static Optional<char[]> line(InputStream in) throws IOException {
        byte[] typed = new byte[LONGEST];
        int length = 0;
        int next = in.read();
        while (next >= 0 && next != '\n' && length < LONGEST) {
            typed[length++] = (byte) next;
            next = in.read();
        }
        var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(typed, 0, length));
        Arrays.fill(typed, (byte) 0);
        char[] line = new char[text.remaining()];
        text.get(line);
        Arrays.fill(text.array(), '\0');
        return next < 0 && length == 0 ? Optional.empty() : Optional.of(line);
    }

    private static boolean stty(String setting) {
        try {
            return new ProcessBuilder("stty", setting)
                            .redirectInput(Redirect.INHERIT)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package keyturn.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The terminal, streams and variables of this process.
public final class SystemTerminal implements Terminal {

    // Not System.in, System.out and System.err: those encode, and swallow what goes wrong.
    private final FileInputStream in = new FileInputStream(FileDescriptor.in);
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final OutputStream error = new FileOutputStream(FileDescriptor.err);

    @Override
    public byte[] read(int limit) throws IOException {
        return in.readNBytes(limit);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    @Override
    public void writeError(byte[] bytes) {
        try {
            error.write(bytes);
        } catch (IOException _) {
            // There is no other place to say so, and what the command did counts more than its message.
        }
    }

    @Override
    public boolean inputIsTerminal() {
        return isTerminal(0);
    }

    @Override
    public boolean outputIsTerminal() {
        return isTerminal(1);
    }

    @Override
    public boolean errorIsTerminal() {
        return isTerminal(2);
    }

    @Override
    public Optional<char[]> ask(String prompt) {
        Optional<Console> console = console();
        if (console.isPresent()) {
            return Optional.ofNullable(console.get().readPassword("%s", prompt));
        }
        return inputIsTerminal() ? QuietLine.ask(prompt, in, this) : Optional.empty();
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    @Override
    public Path currentFolder() {
        return Path.of("").toAbsolutePath();
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// [System#console()] tells only whether input and output are both a terminal; Linux tells of each (proc(5)).
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException _) {
            return console().isPresent();
        }
    }
}

package keyturn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.desktop.DesktopSession;

/// A terminal that a test sits at.
final class TestTerminal implements Terminal {

    final Path folder;
    final Map<String, String> variables = new HashMap<>();
    final Deque<String> typed = new ArrayDeque<>();
    boolean isTerminal;
    boolean readerGone;
    private byte[] input = {};
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    TestTerminal(Path folder) {
        this.folder = folder;
    }

    TestTerminal piped(String text) {
        input = text.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    /// A person who types these lines.
    TestTerminal typing(String... lines) {
        isTerminal = true;
        typed.addAll(List.of(lines));
        return this;
    }

    /// The desktop session that the variables name; none unless one does.
    DesktopSession desktop() {
        return variables.containsKey("XDG_CONFIG_HOME")
                ? DesktopSession.of(this::variable)
                : DesktopSession.none(folder.resolve("config"));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    byte[] outBytes() {
        return out.toByteArray();
    }

    String error() {
        return error.toString(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] read(int limit) {
        return Arrays.copyOf(input, Math.min(input.length, limit));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (readerGone) {
            throw new IOException("Broken pipe");
        }
        out.writeBytes(bytes);
    }

    @Override
    public void writeError(byte[] bytes) {
        error.writeBytes(bytes);
    }

    @Override
    public boolean inputIsTerminal() {
        return isTerminal;
    }

    @Override
    public boolean outputIsTerminal() {
        return isTerminal;
    }

    @Override
    public boolean errorIsTerminal() {
        return isTerminal;
    }

    @Override
    public Optional<char[]> ask(String prompt) {
        return Optional.ofNullable(typed.poll()).map(String::toCharArray);
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public Path currentFolder() {
        return folder;
    }
}

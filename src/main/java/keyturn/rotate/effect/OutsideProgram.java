package keyturn.rotate.effect;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import keyturn.env.SecretText;
import keyturn.policy.CommandSpec;
import keyturn.rotate.Effects.Attempt;

/// Runs a program of the policy: its path and arguments as they stand there, no shell, only the variables that the
/// policy names, a time after which it and what it has started are killed, and an output that is cut off and has
/// values taken out.
public final class OutsideProgram {

    /// What is kept of the output's end, in bytes; the rest is read and thrown away, so that no program waits for us.
    static final int KEPT = 1 << 16;

    /// Of the output, in characters, in what people are shown.
    private static final int SHOWN = 400;

    /// A program that went into the background may hold its output open for ever.
    private static final Duration REST = Duration.ofSeconds(1);

    private final Path folder;
    private final Map<String, String> variables;

    /// @param folder    where programs run
    /// @param variables of this process
    public OutsideProgram(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = Map.copyOf(variables);
    }

    /// Runs it to its end.
    ///
    /// @param input  for its standard input; empty for none
    /// @param hidden what is taken out of its output
    public Attempt run(CommandSpec command, Optional<SecretText> input, List<SecretText> hidden)
            throws InterruptedException {
        Process process;
        try {
            process = start(command);
        } catch (IOException missing) {
            return new Attempt(false, text("rotate.noProgram", command.command().getFirst()));
        }
        var output = new Tail(KEPT);
        try {
            Thread reader = Thread.startVirtualThread(() -> drain(process.getInputStream(), output));
            // A program that never reads its input must not keep us from looking at the time.
            Thread.startVirtualThread(() -> feed(process, input));
            boolean ended = process.waitFor(command.limit().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                return new Attempt(
                        false,
                        text(
                                "rotate.programTimeout",
                                command.shown(),
                                command.limit().toSeconds()));
            }
            reader.join(REST);
            String printed = new Redaction(hidden).apply(output.text());
            int code = process.exitValue();
            return code == 0
                    ? new Attempt(true, shown(printed))
                    : new Attempt(
                            false, text("rotate.programFailed", command.shown(), code, behindColon(shown(printed))));
        } finally {
            kill(process);
        }
    }

    private Process start(CommandSpec command) throws IOException {
        var builder = new ProcessBuilder(command.command()).directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.environment().clear();
        for (String name : command.environment()) {
            String value = variables.get(name);
            if (value != null) {
                builder.environment().put(name, value);
            }
        }
        return builder.start();
    }

    private static void feed(Process process, Optional<SecretText> input) {
        try (var out = process.getOutputStream()) {
            if (input.isPresent()) {
                out.write(input.get().bytes());
            }
        } catch (IOException notRead) {
            // It does not read its input; its exit code says whether that matters.
        }
    }

    private static void drain(InputStream in, Tail output) {
        var part = new byte[1 << 14];
        try {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                output.add(part, read);
            }
        } catch (IOException killed) {
            // What has come until then is what there is.
        }
    }

    /// The end of the output, on one line.
    private static String shown(String printed) {
        String line = printed.strip().replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= SHOWN ? line : "\u2026" + line.substring(line.length() - SHOWN);
    }

    private static String behindColon(String shown) {
        return shown.isEmpty() ? "" : ": " + shown;
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

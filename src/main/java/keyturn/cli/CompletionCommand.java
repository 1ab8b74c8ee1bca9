package keyturn.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// `keyturn completion`: prints the script that completes calls in bash.
final class CompletionCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "completion",
                words.text("cli.completion.about"),
                words.text("cli.completion.more"),
                List.of(),
                List.of());
    }

    @Override
    public boolean answersInJson() {
        return false;
    }

    @Override
    public ExitCode run(Call call) {
        try (var script = Objects.requireNonNull(CompletionCommand.class.getResourceAsStream("completion.bash"))) {
            call.printBytes(script.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own files cannot be read", unreadable);
        }
        return ExitCode.DONE;
    }
}

package keyturn.remind;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import keyturn.desktop.DesktopSession;

/// `systemctl --user`, where there is one.
final class Systemctl {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Optional<Path> program;

    Systemctl(DesktopSession session) {
        program = session.program("systemctl");
    }

    boolean isThere() {
        return program.isPresent();
    }

    /// @return true if it was carried out
    boolean run(String... words) {
        return answer(words).isPresent();
    }

    /// What it prints if it was carried out; empty if there is no systemctl, no service manager of the user, or it did
    /// not end in time.
    Optional<String> answer(String... words) {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var command = new ArrayList<String>(List.of(program.get().toString(), "--user", "--no-pager"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(new java.io.File("/dev/null")))
                    .redirectError(Redirect.DISCARD)
                    .start();
            // What it prints is short and fits the pipe.
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? Optional.of(printed.strip()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

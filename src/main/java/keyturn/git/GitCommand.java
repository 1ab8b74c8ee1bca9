package keyturn.git;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import keyturn.failure.Failure;

/// Runs the git command in one folder: no hooks, no file system monitor, no optional locks, no prompts, and
/// without the variables that would point it at another repository. File names go in and out separated by NUL.
final class GitCommand {

    /// Listing the files of a large repository takes well under a second; a network file system may take longer.
    private static final long TIMEOUT_SECONDS = 30;

    private final Path folder;

    GitCommand(Path folder) {
        this.folder = folder;
    }

    /// @param exitCode 127 if there is no git command
    record Result(int exitCode, List<String> names) {}

    /// @param input names for standard input; none for no input
    Result run(List<String> input, String... arguments) throws Failure.Program {
        var names = new ByteArrayOutputStream();
        for (String name : input) {
            names.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            names.write(0);
        }
        Optional<Process> process = start(arguments);
        if (process.isEmpty()) {
            return new Result(127, List.of());
        }
        byte[] output = talk(process.get(), names.toByteArray(), arguments[0]);
        String text = new String(output, StandardCharsets.UTF_8);
        List<String> answer = text.isEmpty() ? List.of() : List.of(text.split("\0"));
        return new Result(process.get().exitValue(), answer);
    }

    /// What git prints, as it is; nothing if there is no git command.
    byte[] bytes(byte[] input, String... arguments) throws Failure.Program {
        Optional<Process> process = start(arguments);
        return process.isEmpty() ? new byte[0] : talk(process.get(), input, arguments[0]);
    }

    private Optional<Process> start(String... arguments) {
        var command = new ArrayList<>(List.of("git", "--no-optional-locks"));
        command.addAll(List.of("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return Optional.of(builder.start());
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }

    private static byte[] talk(Process process, byte[] input, String verb) throws Failure.Program {
        CompletableFuture<byte[]> output =
                CompletableFuture.supplyAsync(() -> readAll(process), Thread::startVirtualThread);
        write(process, input);
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Failure.Program(text("git.timeout", verb), text("git.timeout.remedy"));
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Failure.Program(text("git.stopped", verb), "");
        }
        return output.join();
    }

    private static void write(Process process, byte[] input) {
        try (var out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException ended) {
            // git has stopped reading: it ended with an error, and its exit code will say so.
            process.destroy();
        }
    }

    private static byte[] readAll(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException killed) {
            return new byte[0];
        }
    }
}

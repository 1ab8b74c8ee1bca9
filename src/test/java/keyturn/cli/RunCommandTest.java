package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import keyturn.Folders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run`, as a process of its own where the command takes its place.
class RunCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "c4n4ry-v4lue-of-ours";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @BeforeEach
    void aProfile() {
        Folders.file(folder, ".env.production", "API_KEY=" + CANARY + "\nGREETING='zwei Wörter'\nHOME=/nowhere\n");
    }

    private record Ended(int code, byte[] out, String error) {
        Map<String, String> environment() {
            var variables = new TreeMap<String, String>();
            for (String entry : new String(out, StandardCharsets.UTF_8).split("\0", -1)) {
                int equals = entry.indexOf('=');
                if (equals > 0) {
                    variables.put(entry.substring(0, equals), entry.substring(equals + 1));
                }
            }
            return variables;
        }
    }

    @Test
    void theCommandGetsValuesAndWhatItInherits() throws Exception {
        var ended = run("production", "--as", "dotenv", "--", "/usr/bin/env", "-0");

        assertThat(ended.error()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.environment())
                .containsEntry("API_KEY", CANARY)
                .containsEntry("GREETING", "zwei Wörter")
                .containsEntry("HOME", "/nowhere")
                .containsEntry("INHERITED", "a b")
                .containsEntry("JAVA_TOOL_OPTIONS", "-Dof=theirs")
                .containsKey("PATH")
                .doesNotContainKey("KEYTURN_KEPT_JAVA_TOOL_OPTIONS");
        assertThat(new String(ended.out(), StandardCharsets.UTF_8).split("\0HOME=", -1))
                .hasSize(2);
    }

    @Test
    void aCleanEnvironmentHoldsNothingElse() throws Exception {
        var ended = run("production", "--clean", "--as", "dotenv", "--", "/usr/bin/env", "-0");

        assertThat(ended.environment()).containsOnlyKeys("API_KEY", "GREETING", "HOME");
    }

    @Test
    void itsExitCodeAndItsOptionsAreItsOwn() throws Exception {
        assertThat(run("production", "--as", "bash", "--", "sh", "-c", "exit 77", "--json", "--help", "--debug")
                        .code())
                .isEqualTo(77);
        assertThat(run("production", "--as", "bash", "--", "sh", "-c", "kill -TERM $$")
                        .code())
                .isEqualTo(128 + 15);
    }

    @Test
    void itIsTheSameProcessWithItsSignalsItsFilesAndItsUmask() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")), "skipped: there is no /proc here");
        Path inherited = Files.writeString(folder.resolve("inherited"), "read me");
        Process process = start(
                List.of("-Dkeyturn.umask=0027"),
                List.of("sh", "-c", "exec \"$0\" \"$@\" 7< '" + inherited + "'"),
                "production",
                "--as",
                "bash",
                "--",
                "sh",
                "-c",
                "echo $$; umask; grep SigBlk /proc/self/status; cat <&7; ls /proc/self/fd | wc -l; cat");
        try (var in = process.getOutputStream()) {
            in.write("\nfrom standard input".getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = out.lines().toList();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(lines.get(0)).isEqualTo(String.valueOf(process.pid()));
        assertThat(lines.get(1)).isEqualTo("0027");
        assertThat(lines.get(2)).endsWith("0000000000000000");
        // Its three streams, the inherited file, and the folder that is being listed.
        assertThat(lines.get(3)).isEqualTo("read me5");
        assertThat(lines.getLast()).isEqualTo("from standard input");
    }

    @Test
    void eachKeyIsInTheLogAndNoValueIs() throws Exception {
        run("production", "--as", "dotenv", "--", "true", "--token");

        var entries = JSON.readTree(Calls.call(folder, "log", "--json").out());

        assertThat(entries.findValuesAsText("key")).containsExactly("API_KEY", "GREETING", "HOME");
        assertThat(entries.findValuesAsText("action")).containsOnly("run");
        assertThat(entries.findValuesAsText("fingerprint")).allMatch(print -> print.matches("[0-9a-f]{4}"));
        String log = Files.readString(folder.resolve(".keyturn/activity.jsonl"));
        assertThat(log).contains("true").doesNotContain(CANARY, "--token");
    }

    @Test
    void bytesThatAreNoTextArriveAsTheyAre() throws Exception {
        byte[] line = "ODD=a\u00ffb\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve(".env.odd"), line);

        var ended = run("odd", "--as", "bash", "--clean", "--", "/usr/bin/env", "-0");

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(Arrays.copyOf(ended.out(), 7)).isEqualTo("ODD=a\u00ffb".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatCannotBeGivenIsNotStarted() throws Exception {
        Folders.file(folder, ".env.nul", "A=1\nTOKEN=a\0b\n");
        Folders.file(folder, ".env.unclear", "PASSWORD=p@ss#w" + CANARY + "\n");
        Folders.file(folder, ".env.runs", "TOKEN=$(touch ran)\n");

        for (List<String> words : List.of(
                List.of("production", "--as", "dotenv", "--", "no-such-program"),
                List.of("unclear", "--", "touch", "ran"),
                List.of("runs", "--as", "bash", "--", "touch", "ran"),
                List.of("nul", "--as", "dotenv", "--", "touch", "ran"),
                List.of("nobody", "--", "touch", "ran"))) {
            var ended = run(words.toArray(String[]::new));

            assertThat(ended.code()).as(words + ended.error()).isBetween(2, 3);
            assertThat(ended.error().strip())
                    .as(words.toString())
                    .hasLineCount(1)
                    .doesNotContain(CANARY);
            assertThat(ended.out()).isEmpty();
        }
        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(Calls.call(folder, "run", "production").code()).isEqualTo(2);
        assertThat(Calls.call(folder, "--json", "run", "production", "--", "true")
                        .code())
                .isEqualTo(2);
    }

    private Ended run(String... words) throws Exception {
        Process process = start(List.of(), List.of(), words);
        process.getOutputStream().close();
        var error = new ByteArrayOutputStream();
        Thread reader = Thread.startVirtualThread(() -> {
            try {
                process.getErrorStream().transferTo(error);
            } catch (IOException _) {
                // The process has ended.
            }
        });
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        reader.join();
        return new Ended(process.exitValue(), out, error.toString(StandardCharsets.UTF_8));
    }

    private Process start(List<String> options, List<String> before, String... words) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-cp", path, "keyturn.Main", "-C", folder.toString(), "run"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("INHERITED", "a b");
        builder.environment().put("KEYTURN_KEPT_JAVA_TOOL_OPTIONS", "-Dof=theirs");
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        return builder.start();
    }
}

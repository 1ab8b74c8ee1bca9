package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the doctor looks at only when it is asked: processes, logs, the history of git.
class DoctorOutsideTest {

    private static final String NEW = "9f3c1a7be40d52886f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final String OLD = "1c94e0b7a8d25f3360f9c14be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d7";
    private static final String ODD = "p\"ss/w rd+&\\x%41";

    @TempDir
    private Path folder;

    @TempDir
    private Path logs;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void profiles() throws IOException {
        Folders.file(folder, ".env.production", "ENV=production\nJWT_SECRET=" + NEW + "\nPIN_SECRET=1234\n");
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + OLD + "\nSMTP_PASSWORD='" + ODD + "'\n");
        Files.createSymbolicLink(folder.resolve(".env"), Path.of(".env.production"));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aProcessWithAnOldValueIsNamedWithoutTheValue() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/environ")), "skipped: there is no /proc");
        long current = start("JWT_SECRET", NEW);
        long ofStaging = start("JWT_SECRET", OLD);
        long unknown = start("JWT_SECRET", "forgotten-long-ago");

        var ended = doctor("--processes");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("process " + ofStaging + " (sleep) still runs with an old JWT_SECRET")
                .contains("It is the value of .env.staging")
                .contains("process " + unknown + " (sleep) still runs with an old JWT_SECRET")
                .contains("No profile has its value")
                .doesNotContain(String.valueOf(current))
                .doesNotContain("forgotten")
                .doesNotContain(OLD)
                .doesNotContain(NEW);
    }

    @Test
    void theLedgerKnowsAValueThatWasReplaced() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/environ")), "skipped: there is no /proc");
        Calls.call(folder, "due");
        start("JWT_SECRET", NEW);
        Calls.call(new TestTerminal(folder).piped("another-" + NEW), "set", "production", "JWT_SECRET");

        assertThat(doctor("--processes").out()).contains("It stood in production until 2026-11-24 · restart it");
    }

    @Test
    void processesWithTheValuesInPlaceAreFine() throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/environ")), "skipped: there is no /proc");
        start("JWT_SECRET", NEW);

        assertThat(doctor("--processes").out()).isEmpty();
    }

    @Test
    void aSecretInALogIsFoundInEveryFormAndNotShown() throws Exception {
        Files.writeString(logs.resolve("plain.log"), "one\ntwo token=" + NEW + " end\n" + NEW + "\n");
        Files.writeString(logs.resolve("url.log"), "\n\nGET /?p=" + URLEncoder.encode(ODD, StandardCharsets.UTF_8));
        Files.writeString(
                logs.resolve("json.log"),
                "{\"p\":\"" + ODD.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
        String basic = Base64.getEncoder().encodeToString(("trader:" + OLD).getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(logs.resolve("sub"));
        Files.write(logs.resolve("sub/old.log.gz"), gzip("x\nAuthorization: Basic " + basic + "\n"));
        Files.writeString(logs.resolve("clean.log"), "1234 nothing here " + NEW.substring(0, 40) + "\n");

        var ended = doctor("--logs", logs.toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("JWT_SECRET of production is in this log in clear: line 2 and 2 places in all")
                .contains("plain.log:2)")
                .contains("SMTP_PASSWORD of staging is in this log URL-encoded: line 3")
                .contains("SMTP_PASSWORD of staging is in this log in JSON: line 1")
                .contains("JWT_SECRET of staging is in this log in base64: line 2")
                .contains("sub/old.log.gz:2)")
                .doesNotContain("clean.log")
                .doesNotContain(NEW)
                .doesNotContain(OLD)
                .doesNotContain(ODD);
        assertThat(ended.error())
                .contains("Shorter than 8 characters and so not looked for: PIN_SECRET")
                .contains("Rotate at once")
                .contains("$ : > '")
                .contains("$ rm '");
    }

    @Test
    void aSecretAcrossTheBorderOfTwoPiecesIsFoundWithItsLine() throws Exception {
        for (int before : List.of((1 << 20) - 70, (1 << 20) - 1, 1 << 20, (1 << 20) + 150)) {
            var text = new StringBuilder("\n".repeat(before)).append(NEW).append("\nend\n".repeat(400_000));
            Files.writeString(logs.resolve("long.log"), text);

            assertThat(doctor("--logs", logs.toString()).out())
                    .contains("JWT_SECRET of production is in this log in clear: line " + (before + 1) + "  (");
        }
    }

    @Test
    void cleanLogsAreFineAndMissingOnesAFailure() throws Exception {
        Files.writeString(logs.resolve("clean.log"), "nothing\n");

        assertThat(doctor("--logs", logs.toString()).code()).isZero();
        assertThat(doctor("--logs", logs.resolve("none").toString()).code()).isEqualTo(3);
        assertThat(doctor("--logs", logs.toString(), "--fix").code()).isEqualTo(2);
    }

    @Test
    void aSecretInTheHistoryIsNamedWithItsFirstCommit() throws Exception {
        git("init", "-q");
        git("add", "-f", ".env.staging");
        commit("one");
        String first = git("rev-parse", "--short=7", "HEAD").strip();
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + OLD + "\nSMTP_PASSWORD=another-9c1f\n");
        git("add", "-f", ".env.staging");
        commit("two");
        git("rm", "-q", "--cached", ".env.staging");
        commit("three");

        var ended = doctor();

        assertThat(ended.out())
                .contains("JWT_SECRET of staging is in git: commit " + first + " of ")
                .contains("SMTP_PASSWORD of staging is in git: commit ")
                .contains(".env.staging has an earlier secret in git: SMTP_PASSWORD")
                .contains("$ keyturn rotate staging JWT_SECRET --emergency")
                .doesNotContain("JWT_SECRET of production is in git")
                .doesNotContain(OLD);
    }

    @Test
    void theHistoryOfAWorktreeIsLookedAtToo(@TempDir Path elsewhere) throws Exception {
        git("init", "-q");
        git("add", "-f", ".env.staging");
        commit("one");
        Path tree = elsewhere.resolve("tree");
        git("worktree", "add", "-q", tree.toString());

        assertThat(Calls.call(tree, "doctor").out())
                .contains(".env.staging is tracked by git")
                .contains("JWT_SECRET of staging is in git");
    }

    private long start(String name, String value) throws IOException {
        var builder = new ProcessBuilder("sleep", "300");
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put(name, value);
        Process process = builder.start();
        started.add(process);
        Path environment = Path.of("/proc/" + process.pid() + "/comm");
        // Between fork and exec a child shows the environment of this process.
        while (!Files.readString(environment).strip().equals("sleep")) {
            Thread.onSpinWait();
        }
        return process.pid();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Calls.Ended doctor(String... options) {
        var words = new ArrayList<>(List.of("doctor"));
        words.addAll(List.of(options));
        return Calls.call(folder, words.toArray(String[]::new));
    }

    private void commit(String message) throws Exception {
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", message);
    }

    private String git(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            return out;
        } catch (IOException noGit) {
            return Assumptions.abort("skipped: there is no git command");
        }
    }
}

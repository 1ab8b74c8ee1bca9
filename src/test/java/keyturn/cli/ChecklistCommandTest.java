package keyturn.cli;

import static keyturn.cli.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistCommandTest {

    private static final String READY = """
        ENV=production
        DEBUG=false
        USE_SYNTHETIC_DATA=false
        REQUIRE_AUTHENTICATION=true
        JWT_SECRET=9f3c1a7be40d52886f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352
        SESSION_SECRET=1c94e0b7a8d25f3360f9c14be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d7
        BROKER_API_KEY=h7Wq4kR2vT9xZ4bN8mL6cY3pQ5sD1fGj
        BROKER_API_SECRET=t2Xz8nB5vC7mK3jH9gF4dS6aP1oI0uYe
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void aProfileThatIsReady() {
        Folders.file(folder, ".env.production", READY);
    }

    /// With a backup, which takes no passphrase to be looked at.
    private void backUp() {
        Path passphrase = Folders.file(folder, "passphrase", "a passphrase for the test\n");
        assertThat(call(folder, "backup", "create", "--passphrase-file", passphrase.toString())
                        .code())
                .isZero();
    }

    @Test
    void allPointsPassOnceMonitoringIsTicked() throws IOException {
        backUp();
        assertThat(states())
                .containsExactly(
                        "pass", "pass", "pass", "pass", "pass", "pass", "pass", "pass", "pass", "pass", "pass", "pass",
                        "open");
        assertThat(call(folder, "checklist", "production").code()).isEqualTo(1);

        var ended = call(folder, "checklist", "production", "--tick", "monitoring", "--by", "Ada");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Ticked by Ada on 2026-11-24");
        assertThat(call(folder, "checklist", "production").code()).isZero();
        assertThat(Files.getPosixFilePermissions(folder.resolve(".keyturn/ticks.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aTickExpiresWithTheProfileAndCanBeTakenBack() throws IOException {
        call(folder, "checklist", "production", "--tick", "13", "--by", "Ada");
        assertThat(states().getLast()).isEqualTo("pass");

        Folders.file(folder, ".env.production", READY + "# a word\n");
        assertThat(states().getLast()).isEqualTo("open");
        assertThat(call(folder, "checklist", "production").out()).contains("the profile has changed since then");

        Folders.file(folder, ".env.production", READY);
        assertThat(states().getLast()).isEqualTo("pass");
        call(folder, "checklist", "production", "--untick", "13");
        assertThat(states().getLast()).isEqualTo("open");
    }

    @Test
    void noTickPassesWhatIsCheckedAutomatically() {
        var ended = call(folder, "checklist", "production", "--tick", "no-debug");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.error()).contains("no-debug is checked automatically");
        assertThat(call(folder, "checklist", "production", "--tick", "14").code())
                .isEqualTo(2);
        assertThat(call(folder, "checklist", "nowhere").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1  | BROKER_API_KEY=.*            | BROKER_API_KEY=sunshine2019
        2  | BROKER_API_KEY=.*            | BROKER_API_KEY=test_4f8e2d6a9c1b7f3e5d8a
        3  | USE_SYNTHETIC_DATA=.*        | USE_SYNTHETIC_DATA=true
        3  | USE_SYNTHETIC_DATA=.*        | # nothing
        4  | DEBUG=.*                     | DEBUG=1
        5  | REQUIRE_AUTHENTICATION=.*    | REQUIRE_AUTHENTICATION=false
        6  | JWT_SECRET=.*                | JWT_SECRET=9f3c1a7be40d52886f1b0a97d3c5e2
        6  | JWT_SECRET=.*                | JWT_SECRET=dev_jwt_secret_do_not_use_in_production
        7  | SESSION_SECRET=.*            | SESSION_SECRET=
        8  | BROKER_API_SECRET=.*         | BROKER_API_SECRET="<your_real_broker_secret>"
        12 | BROKER_API_SECRET=.*         | SOME_TOKEN=t2Xz8nB5vC7mK3jH9gF4dS6aP1oI0uYe
        """)
    void eachPointFailsForItsReason(int point, String line, String instead) throws IOException {
        Folders.file(folder, ".env.production", READY.replaceFirst(line, instead));

        assertThat(states().get(point - 1)).isEqualTo("fail");
    }

    @Test
    void modeGitAndCopiesAreLookedAt() throws Exception {
        backUp();
        Path file = folder.resolve(".env.production");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Folders.file(folder, ".env.backup.20261101", READY);
        try {
            new ProcessBuilder("git", "init", "-q")
                    .directory(folder.toFile())
                    .start()
                    .waitFor();
        } catch (IOException noGit) {
            org.junit.jupiter.api.Assumptions.abort("skipped: there is no git command");
        }

        assertThat(states().get(8)).isEqualTo("fail");
        assertThat(states().get(9)).isEqualTo("fail");
        assertThat(states().get(10)).isEqualTo("fail");
    }

    @Test
    void whatIsMeasuredHoldsNoValue() {
        String out = call(folder, "checklist", "production", "--json").out();

        READY.lines()
                .map(line -> line.split("=", 2)[1])
                .filter(value -> value.length() > 12)
                .forEach(value -> assertThat(out).doesNotContain(value));
    }

    private List<String> states() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(call(folder, "checklist", "production", "--json").out());
        var states = new ArrayList<String>();
        root.path("points").forEach(point -> states.add(point.path("state").asText()));
        assertThat(states).hasSize(13);
        return states;
    }
}

package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands leave in the activity log, and `log`, run in this process.
class LogCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "c4n4ry-v4lue";

    @TempDir
    Path folder;

    @BeforeEach
    void profiles() throws Exception {
        Files.writeString(folder.resolve(".env.production"), "JWT_SECRET=" + CANARY + "\nPORT=80\n");
        Files.writeString(folder.resolve(".env.staging"), "PORT=81\n");
        Files.writeString(folder.resolve("passphrase"), "a long passphrase of ours\n");
    }

    @Test
    void everyActionHasItsEntryAndNoValueIsInTheLog() throws Exception {
        call("get", "production", "JWT_SECRET");
        call("get", "production", "JWT_SECRET", "--as", "docker");
        Calls.call(new TestTerminal(folder).piped(CANARY + "2"), "set", "staging", "API_KEY");
        Calls.call(new TestTerminal(folder).piped(CANARY + "3"), "set", "staging", "API_KEY");
        call("rename", "API_KEY", "API_SECRET", "staging");
        call("unset", "staging", "API_SECRET");
        call("export", "production", "--format", "shell");
        call("activate", "production");
        call("rotated", "production", "JWT_SECRET", "--on", "2026-11-20");
        call("backup", "create", "--passphrase-file", "passphrase");

        assertThat(actions())
                .containsExactly(
                        "get",
                        "get",
                        "add",
                        "change",
                        "remove",
                        "add",
                        "remove",
                        "export",
                        "activate",
                        "rotated",
                        "backup-create");
        assertThat(Files.readString(log())).doesNotContain(CANARY);
        assertThat(call("log").out()).doesNotContain(CANARY);
        assertThat(call("log", "verify").code()).isZero();
    }

    @Test
    void aPassphraseThatIsWrongIsAFailedEntry() throws Exception {
        String file = JSON.readTree(call("backup", "create", "--passphrase-file", "passphrase", "--json")
                        .out())
                .path("file")
                .asText();
        Files.writeString(folder.resolve("passphrase"), "another one of nobody\n");

        assertThat(call("backup", "verify", file, "--passphrase-file", "passphrase")
                        .code())
                .isEqualTo(3);

        JsonNode last = entries().get(entries().size() - 1);
        assertThat(last.path("action").asText()).isEqualTo("backup-verify");
        assertThat(last.path("result").asText()).isEqualTo("failed");
    }

    @Test
    void aChangedLineIsNamed() throws Exception {
        call("get", "production", "PORT");
        call("get", "staging", "PORT");
        Files.writeString(log(), Files.readString(log()).replace("\"profile\":\"staging\"", "\"profile\":\"stagin9\""));

        Calls.Ended ended = call("log", "verify", "--json");

        assertThat(ended.code()).isEqualTo(1);
        JsonNode told = JSON.readTree(ended.out());
        assertThat(told.path("intact").asBoolean()).isFalse();
        assertThat(told.path("firstBad").asLong()).isEqualTo(2);
        assertThat(call("log").code()).isEqualTo(1);
    }

    @Test
    void anOlderCopyOfTheLogIsNoticed() throws Exception {
        call("get", "production", "PORT");
        byte[] older = Files.readAllBytes(log());
        call("get", "staging", "PORT");
        Files.write(log(), older);

        assertThat(call("log", "verify").code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeRecordedIsNotDoneButReadingGoesOn() throws Exception {
        call("get", "production", "PORT");
        Files.delete(log());
        Files.createDirectory(log());

        Calls.Ended set = Calls.call(new TestTerminal(folder).piped("82"), "set", "staging", "PORT");

        assertThat(set.code()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve(".env.staging"))).isEqualTo("PORT=81\n");
        Calls.Ended get = call("get", "staging", "PORT");
        assertThat(get.out()).isEqualTo("81\n");
        assertThat(get.error()).contains("not recorded");
    }

    @Test
    void theLogIsExportedSafeForSpreadsheets() throws Exception {
        call("get", "production", "PORT");

        assertThat(call("log", "export", "log.csv").code()).isZero();

        assertThat(Files.readString(folder.resolve("log.csv")))
                .startsWith("\"seq\",\"at\"")
                .contains("\"get\",\"production\",\"PORT\"");
        assertThat(call("log", "export", "log.csv").code()).isNotZero();
        assertThat(call("log", "export").code()).isEqualTo(2);
        assertThat(call("log", "burn").code()).isEqualTo(2);
    }

    @Test
    void onlyEntriesFromADayOnAreShown() throws Exception {
        call("get", "production", "PORT");

        assertThat(JSON.readTree(call("log", "--since", "2026-11-24", "--json").out()))
                .hasSize(1);
        assertThat(JSON.readTree(call("log", "--since", "2026-11-25", "--json").out()))
                .isEmpty();
        assertThat(call("log", "--since", "yesterday").code()).isEqualTo(2);
    }

    @Test
    void whereNothingWasDoneThereIsNothingAndNothingIsLeft() {
        assertThat(call("log").code()).isZero();
        assertThat(call("log", "verify").out()).startsWith("0 entries");
        assertThat(folder.resolve(".keyturn")).doesNotExist();
    }

    private List<String> actions() throws Exception {
        return entries().findValuesAsText("action");
    }

    private JsonNode entries() throws Exception {
        return JSON.readTree(call("log", "--json").out());
    }

    private Path log() {
        return folder.resolve(".keyturn/activity.jsonl");
    }

    private Calls.Ended call(String... words) {
        return Calls.call(folder, words);
    }
}

package keyturn.cli;

import static keyturn.cli.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aFolderWithAGuessablePassword() {
        Folders.file(folder, ".env.production", "ENV=production\nREDIS_PASSWORD=sunshine2019\n");
        Folders.active(folder, "production");
    }

    private Calls.Ended accept(String until) {
        return call(
                folder,
                "check",
                "--accept",
                "weak-secret",
                "production",
                "REDIS_PASSWORD",
                "--reason",
                "only reached from \"inside\"",
                "--until",
                until,
                "--by",
                "Ada");
    }

    @Test
    void anAcceptedFindingStaysVisibleAndPasses() throws IOException {
        assertThat(call(folder, "check").code()).isEqualTo(1);

        assertThat(accept("2027-01-31").code()).isZero();

        var ended = call(folder, "check");
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("accepted (1):\n.env.production:2: warning: REDIS_PASSWORD is guessable")
                .contains("accepted by Ada until 2027-01-31: only reached from \"inside\"");
        JsonNode finding = new ObjectMapper()
                .readTree(call(folder, "check", "--json").out())
                .path("findings")
                .path(0);
        assertThat(finding.path("rule").asText()).isEqualTo("weak-secret");
        assertThat(finding.path("accepted").path("by").asText()).isEqualTo("Ada");
        assertThat(finding.path("accepted").path("until").asText()).isEqualTo("2027-01-31");
    }

    @Test
    void itIsSuppressedInSarif() throws IOException {
        accept("2027-01-31");
        Folders.file(folder, ".env.staging", "ENV=staging\nA=1\nA=2\n");

        String log = call(folder, "check", "--format", "sarif").out();

        assertThat(CheckCommandTest.schema().validate(log, com.networknt.schema.InputFormat.JSON))
                .isEmpty();
        JsonNode results = new ObjectMapper().readTree(log).path("runs").path(0).path("results");
        assertThat(results).hasSize(2);
        assertThat(results.path(0).path("suppressions")).isEmpty();
        assertThat(results.path(0).has("suppressions")).isTrue();
        assertThat(results.path(1).path("suppressions").path(0).path("kind").asText())
                .isEqualTo("external");
        assertThat(results.path(1)
                        .path("suppressions")
                        .path(0)
                        .path("justification")
                        .asText())
                .contains("inside", "Ada", "2027-01-31");
    }

    @Test
    void itComesBackWhenTheValueChanges() {
        accept("2027-01-31");
        Folders.file(folder, ".env.production", "ENV=production\nREDIS_PASSWORD=monkey2021\n");

        var ended = call(folder, "check");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("warning: REDIS_PASSWORD is guessable")
                .contains("[idle-acceptance]")
                .contains("the value is another one");
    }

    @Test
    void itComesBackWhenItsDayIsOver() {
        accept("2026-11-24");
        assertThat(call(folder, "check").code()).isZero();

        String policy = Folders.bytes(folder.resolve("keyturn.json"));
        Folders.file(folder, "keyturn.json", policy.replace("2026-11-24", "2026-11-23"));

        var ended = call(folder, "check");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains("warning: REDIS_PASSWORD is guessable").contains("it ran until 2026-11-23");
    }

    @Test
    void whatIsNotFoundCannotBeAccepted() {
        var ended = call(
                folder,
                "check",
                "--accept",
                "weak-secret",
                "production",
                "ENV",
                "--reason",
                "r",
                "--until",
                "2027-01-01");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).contains("production REDIS_PASSWORD");
        assertThat(folder.resolve("keyturn.json")).doesNotExist();
    }

    @Test
    void reasonAndDayAreNeeded() {
        assertThat(call(folder, "check", "--accept", "weak-secret", "production", "REDIS_PASSWORD")
                        .code())
                .isEqualTo(2);
        assertThat(accept("tomorrow").code()).isEqualTo(2);
        assertThat(accept("2026-11-23").code()).isEqualTo(2);
        assertThat(call(folder, "check", "--reason", "r").code()).isEqualTo(2);
    }

    @Test
    void thePolicyKeepsEveryOtherByte() {
        String before = "{\n\t\"version\": 1,\n\t\"extends\": \"built-in\",\n\t\"team\": [\"ünknown\"]  \n}\n";
        Folders.file(folder, "keyturn.json", before);

        accept("2027-01-31");
        String once = Folders.bytes(folder.resolve("keyturn.json"));
        Folders.file(folder, ".env.staging", "ENV=staging\nA=1\nA=2\n");
        call(folder, "check", "--accept", "duplicate-key", "staging", "A", "--reason", "r", "--until", "2027-01-01");
        String twice = Folders.bytes(folder.resolve("keyturn.json"));

        String bytes = new String(
                before.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(once).startsWith(bytes.substring(0, bytes.indexOf("]") + 1)).endsWith("  \n}\n");
        assertThat(twice).startsWith(once.substring(0, once.indexOf("\"fingerprint\"") + 21));
        assertThat(call(folder, "check").code()).isZero();
    }

    @Test
    void aBrokenPolicyIsLeftAlone() {
        Folders.file(folder, "keyturn.json", "{\"version\": 1, ");

        assertThat(accept("2027-01-31").code()).isEqualTo(3);

        assertThat(Folders.bytes(folder.resolve("keyturn.json"))).isEqualTo("{\"version\": 1, ");
    }

    @Test
    void anAcceptanceWithoutItsPartsIsAMistakeOfThePolicy() {
        Folders.file(
                folder,
                "keyturn.json",
                "{\"version\": 1, \"extends\": \"built-in\",\n \"accepted\": [\n  {\"rule\": \"weak-secret\","
                        + " \"profile\": \"production\", \"key\": \"REDIS_PASSWORD\", \"by\": \"Ada\","
                        + " \"until\": \"2027-01-31\"}]}\n");

        var ended = call(folder, "check");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("keyturn.json:3: error: keyturn.json line 3, column 3: ")
                .contains("\"reason\"")
                .contains("warning: REDIS_PASSWORD is guessable");
    }

    @Test
    void aFindingOfTheWholeFolderIsAcceptedByItsFile() {
        Folders.file(folder, ".env.pro duction", "A=1\n");
        Folders.file(folder, ".env.pro duction2", "A=1\n");
        accept("2027-01-31");

        var ended = call(
                folder,
                "check",
                "--accept",
                "misnamed-profile",
                ".env.pro duction",
                "--reason",
                "r",
                "--until",
                "2027-01-01");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(call(folder, "check", "--accept", "misnamed-profile", "--reason", "r", "--until", "2027-01-01")
                        .code())
                .isZero();
        assertThat(call(folder, "check").out()).contains(".env.pro duction2: warning");
    }

    @Test
    void anAcceptanceIsTakenBack() throws IOException {
        accept("2027-01-31");

        var ended = call(folder, "check", "--unaccept", "weak-secret", "production", "REDIS_PASSWORD");

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(call(folder, "check").code()).isEqualTo(1);
        assertThat(call(folder, "check").out()).doesNotContain("accepted");
        assertThat(call(folder, "log").out()).contains("unaccept");
        assertThat(call(folder, "check", "--unaccept", "weak-secret", "production", "REDIS_PASSWORD")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void whatIsAcceptedIsNamedWhereSomethingElseIsTakenBack() throws IOException {
        assertThat(call(folder, "check", "--unaccept", "old-rule").error()).contains("no finding is accepted");
        accept("2027-01-31");

        var ended = call(folder, "check", "--unaccept", "old-rule", "production");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).contains("there are weak-secret production REDIS_PASSWORD");
    }

    @Test
    void takingOneBackKeepsEveryOtherByte() throws IOException {
        String one = "{\"rule\": \"weak-secret\", \"profile\": \"production\", \"key\": \"%s\", "
                + "\"reason\": \"[x], ]\", \"by\": \"Ada\", \"until\": \"2027-01-31\"}";
        String start = "{\r\n  \"version\": 1, \"extends\": \"built-in\",\r\n  \"accepted\": [\r\n    ";
        String end = "\r\n  ],\r\n  \"mine\": 1}";
        for (String gone : new String[] {"A", "B", "C"}) {
            var left = new ArrayList<>(List.of("A", "B", "C"));
            Files.writeString(
                    folder.resolve("keyturn.json"),
                    start + one.formatted("A") + ",\r\n    " + one.formatted("B") + ",\r\n    " + one.formatted("C")
                            + end);

            var ended = call(folder, "check", "--unaccept", "weak-secret", "production", gone);

            left.remove(gone);
            assertThat(ended.code()).as(ended.error()).isZero();
            assertThat(folder.resolve("keyturn.json"))
                    .content()
                    .isEqualTo(start + one.formatted(left.get(0)) + ",\r\n    " + one.formatted(left.get(1)) + end);
        }
    }

    @Test
    void onlyTheRuleAndThePlaceAreSaidToTakeOneBack() {
        assertThat(call(folder, "check", "--unaccept", "weak-secret", "--reason", "x")
                        .code())
                .isEqualTo(2);
    }
}

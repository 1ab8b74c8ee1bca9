package keyturn.cli;

import static keyturn.cli.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.TreeMap;
import keyturn.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String GOOD = "9f3c1a7be40d52886f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final String OTHER = "1c94e0b7a8d25f3360f9c14be7d802a5961fd37c4b0ea8e25d7f9316c4ab08d7";

    @TempDir
    private Path folder;

    @Test
    void aCleanFolderIsLeftAsItWas() throws IOException {
        clean();
        var before = files();

        var ended = call(folder, "check");

        assertThat(ended.out()).isEmpty();
        assertThat(ended.error()).isEqualTo("no findings\n");
        assertThat(ended.code()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFolderWithoutProfilesIsNoCleanFolder() {
        Folders.file(folder, ".env.example", "ENV=\n");

        assertThat(call(folder, "check").code()).isEqualTo(3);
        assertThat(call(folder, "doctor").code()).isEqualTo(3);
        assertThat(call(folder, "check").error()).contains("has no profiles, so there is nothing to look at");
    }

    @Test
    void aSecondLookWritesNothingEither() throws IOException {
        clean();
        call(folder, "due");
        var before = files();

        assertThat(call(folder, "check").code()).isZero();

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void howGraveAFindingMustBeToFailIsForTheCallerToSay() {
        clean();
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + OTHER + "\nREDIS_PASSWORD=sunshine2019\n");

        assertThat(call(folder, "check").code()).isEqualTo(1);
        assertThat(call(folder, "check", "--fail-on", "warning").code()).isEqualTo(1);
        assertThat(call(folder, "check", "--fail-on", "error").code()).isZero();
        assertThat(call(folder, "check", "--fail-on", "note").code()).isEqualTo(1);
        assertThat(call(folder, "check", "--fail-on", "fatal").code()).isEqualTo(2);
    }

    @Test
    void whatIsSafeToMendIsSaidAtTheEnd() throws IOException {
        clean();
        Files.setPosixFilePermissions(
                folder.resolve(".env.production"),
                java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(call(folder, "check").error())
                .isEqualTo("1 error, no warnings, no notes\n"
                        + "keyturn doctor --fix mends 1 of them, and keyturn doctor --undo takes that back\n");
    }

    @Test
    void findingsAreLinesWithTheirPlace() {
        clean();
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + GOOD + "\n");

        var ended = call(folder, "check");

        assertThat(ended.out())
                .startsWith(".env.staging:2: error: JWT_SECRET is the same in production and staging"
                        + " [reused-across-profiles]\n    ");
        assertThat(ended.error()).isEqualTo("1 error, no warnings, no notes\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void theJsonIsThatOfTheContract() throws IOException {
        clean();
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + GOOD + "\n");

        var ended = call(folder, "check", "--json");

        JsonNode finding = json(ended.out()).path("findings").path(0);
        assertThat(finding.path("rule").asText()).isEqualTo("reused-across-profiles");
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("profile").asText()).isEqualTo("staging");
        assertThat(finding.path("key").asText()).isEqualTo("JWT_SECRET");
        assertThat(finding.path("file").asText()).isEqualTo(".env.staging");
        assertThat(finding.path("line").asInt()).isEqualTo(2);
        assertThat(finding.path("message").asText()).isEqualTo("JWT_SECRET is the same in production and staging");
        assertThat(finding.path("fixable").asBoolean()).isTrue();
        assertThat(call(folder, "check", "--format", "json").out()).isEqualTo(ended.out());
    }

    @Test
    void aNamedProfileShowsWhatConcernsIt() {
        clean();
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + GOOD + "\nA=1\nA=2\n");
        Folders.file(folder, ".env.demo", "ENV=demo\nJWT_SECRET=" + OTHER + "\n");

        // The shared secret is production's as much as staging's; the key set twice is staging's alone.
        assertThat(call(folder, "check", "production").out())
                .contains("reused-across-profiles")
                .doesNotContain("duplicate-key");
        assertThat(call(folder, "check", "staging").out()).contains("reused-across-profiles", "duplicate-key");
        assertThat(call(folder, "check", "demo").code()).isZero();
    }

    @Test
    void aMistakeInThePolicyAlwaysShows() {
        clean();
        Folders.file(folder, "keyturn.json", "{\"version\": 1, \"extends\": \"nothing\"}");

        var ended = call(folder, "check", "production");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).startsWith("keyturn.json:1: error: keyturn.json line 1, column 16: ");
        assertThat(ended.error()).isEqualTo("1 error, no warnings, no notes\n");
    }

    @Test
    void notesAloneAreNothingWrong() {
        Folders.file(folder, ".env.development", "ENV=development\nDEBUG=true\nJWT_SECRET=dev_secret_for_tests\n");

        var ended = call(folder, "check");

        assertThat(ended.out()).contains(": note: ").doesNotContain(": error: ", ": warning: ");
        assertThat(ended.code()).isZero();
    }

    @Test
    void wrongWordsAreTwoAndWhatIsNotThereIsThree() {
        clean();

        assertThat(call(folder, "check", "--format", "xml").code()).isEqualTo(2);
        assertThat(call(folder, "check", "--json", "--format", "sarif").code()).isEqualTo(2);
        assertThat(call(folder, "check", "nowhere").code()).isEqualTo(3);
        assertThat(call(folder, "-C", folder.resolve("gone").toString(), "check")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void sarifIsValidAndSaysWhere() throws IOException {
        clean();
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + GOOD + "\nA=1\nA=2\nB = 1\nC = 2\n");
        Folders.file(folder, ".env.we ird", "A=1\n");

        var ended = call(folder, "check", "--format", "sarif");

        assertThat(schema().validate(ended.out(), InputFormat.JSON)).isEmpty();
        JsonNode run = json(ended.out()).path("runs").path(0);
        JsonNode first = run.path("results").path(0);
        assertThat(first.path("ruleId").asText()).isEqualTo("reused-across-profiles");
        assertThat(run.path("tool")
                        .path("driver")
                        .path("rules")
                        .path(first.path("ruleIndex").asInt())
                        .path("id")
                        .asText())
                .isEqualTo("reused-across-profiles");
        assertThat(first.path("level").asText()).isEqualTo("error");
        JsonNode place = first.path("locations").path(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo(".env.staging");
        assertThat(place.path("artifactLocation").path("uriBaseId").asText()).isEqualTo("%SRCROOT%");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(2);
        assertThat(ended.out()).contains("\".env.we%20ird\"").doesNotContain(GOOD, folder.toString());
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void sarifWithoutFindingsIsValidToo() throws IOException {
        clean();

        var ended = call(folder, "check", "--format", "sarif");

        assertThat(schema().validate(ended.out(), InputFormat.JSON)).isEmpty();
        assertThat(json(ended.out()).path("runs").path(0).path("results").isArray())
                .isTrue();
        assertThat(ended.code()).isZero();
    }

    @Test
    void sarifFingerprintsStayWhenLinesMoveAndAreAllDifferent() throws IOException {
        Folders.file(folder, ".env.staging", "ENV=staging\nnothing\nno thing\nB = 1\n");
        var before = fingerprints();
        Folders.file(folder, ".env.staging", "# more\n\nENV=staging\nnothing\nno thing\nB = 1\n");

        assertThat(before).isNotEmpty().doesNotHaveDuplicates();
        assertThat(fingerprints()).isEqualTo(before);
    }

    private java.util.List<String> fingerprints() throws IOException {
        return json(call(folder, "check", "--format", "sarif").out()).findValuesAsText("keyturnPlace/v1");
    }

    private void clean() {
        Folders.file(folder, ".env.production", PRODUCTION + "JWT_SECRET=" + GOOD + "\n");
        Folders.file(folder, ".env.staging", "ENV=staging\nJWT_SECRET=" + OTHER + "\n");
        Folders.active(folder, "production");
    }

    private static final String PRODUCTION = "ENV=production\n";

    /// What is in the folder, with modes and times.
    private TreeMap<String, String> files() throws IOException {
        var found = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                String content = Files.isRegularFile(file) ? Folders.bytes(file) : "";
                found.put(file.toString(), time + " " + content);
            }
        }
        return found;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    static JsonSchema schema() throws IOException {
        try (var in =
                Objects.requireNonNull(CheckCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(text);
        }
    }
}

package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.env.loader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `read`, `get --as`, `loaders` and `lint`, run in this process.
class ReadCommandsTest {

    private static final Path CASES = Path.of("../shared/conformance/cases.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void loadersListsEveryOne() throws Exception {
        JsonNode list = JSON.readTree(Calls.call(folder, "loaders", "--json").out());

        assertThat(list).hasSize(Loaders.all().size());
        assertThat(list.get(0).path("id").asText()).isEqualTo("dotenv");
        assertThat(list)
                .allSatisfy(each -> assertThat(each.propertyStream().map(java.util.Map.Entry::getKey))
                        .startsWith("id", "program", "version", "source"));
        assertThat(Calls.call(folder, "loaders").out().lines())
                .hasSize(Loaders.all().size() + 1)
                .anyMatch(line -> line.startsWith("python-dotenv  "));
    }

    @Test
    void aFileIsReadAsOneLoaderDoes() throws Exception {
        Path file = write("some.env", "A=one two # note\nB='x'\n");

        Calls.Ended ended = Calls.call(folder, "read", "some.env", "--as", "dotenv");

        assertThat(ended.out()).isEqualTo("A=one two\nB=x\n");
        assertThat(ended.code()).isZero();
        assertThat(Calls.call(folder, "read", file.toString(), "--as", "docker").out())
                .isEqualTo("A=one two # note\nB='x'\n");
    }

    @Test
    void loadersThatReadTheSameStandTogether() throws Exception {
        write("some.env", "A=1#2\n");

        assertThat(Calls.call(folder, "read", "some.env", "--as", "dotenv", "--as", "docker", "--as", "dotenvx")
                        .out())
                .isEqualTo("some.env, as dotenv, dotenvx:\nA=1\nsome.env, as docker:\nA=1#2\n");
    }

    @Test
    void aRefusalIsASentenceWithItsLineAndNothingOfTheFile() throws Exception {
        write("some.env", "A=1\nB=\"s3cret\n");

        Calls.Ended ended = Calls.call(folder, "read", "some.env", "--as", "godotenv", "--json");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).doesNotContain("s3cret");
        assertThat(JSON.readTree(ended.out())
                        .path("as")
                        .path("godotenv")
                        .path("error")
                        .asText())
                .startsWith("line 2: ");
    }

    @Test
    void aValueThatACommandWouldGiveIsOnlyNamed() throws Exception {
        write("some.env", "A=$(echo hacked)\nB=1\n");

        JsonNode bash = JSON.readTree(Calls.call(folder, "read", "some.env", "--as", "bash", "--json")
                        .out())
                .path("as")
                .path("bash");

        assertThat(bash).isEqualTo(JSON.readTree("{\"values\":{\"B\":\"1\"},\"runs\":[\"A\"]}"));
        assertThat(Calls.call(folder, "read", "some.env", "--as", "bash").out())
                .isEqualTo("B=1\nA: the output of a command, which is not run\n");
    }

    @Test
    void bytesThatAreNotUtf8StandInBase64() throws Exception {
        Files.write(folder.resolve("some.env"), "A=\u00ff\n".getBytes(StandardCharsets.ISO_8859_1));

        Calls.Ended ended = Calls.call(folder, "read", "some.env", "--as", "sh", "--json");

        assertThat(JSON.readTree(ended.out()).path("as").path("sh").path("values"))
                .isEqualTo(JSON.readTree("{\"A\":{\"b64\":\"/w==\"}}"));
        assertThat(ReadingJson.name("B\udcff")).isEqualTo("b64:Qv8=");
        assertThat(ReadingJson.name("GRÜN\ud83d\ude00")).isEqualTo("GRÜN\ud83d\ude00");
    }

    @Test
    void getGivesTheValueThatALoaderReads() throws Exception {
        write(".env.production", "A=1#2\nRUN=$(date)\n");

        assertThat(Calls.call(folder, "get", "production", "A", "--as", "dotenv")
                        .out())
                .isEqualTo("1\n");
        assertThat(Calls.call(folder, "get", "production", "A", "--as", "docker")
                        .out())
                .isEqualTo("1#2\n");
        assertThat(Calls.call(folder, "get", "production", "A", "--as", "bash", "--json")
                        .out())
                .isEqualTo("{\"profile\":\"production\",\"key\":\"A\",\"as\":\"bash\",\"value\":\"1#2\"}\n");
        Calls.Ended runs = Calls.call(folder, "get", "production", "RUN", "--as", "bash");
        assertThat(runs.code()).isEqualTo(3);
        assertThat(runs.error()).contains("bash would run a command for the value of RUN in .env.production");
    }

    @Test
    void getFailsWhereTheLoaderRefusesTheFileOrDoesNotSetTheKey() throws Exception {
        write(".env.production", "A=1\nB=\"s3cret\n");

        Calls.Ended refused = Calls.call(folder, "get", "production", "A", "--as", "godotenv");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.error())
                .startsWith("keyturn: godotenv refuses .env.production: line 2: ")
                .doesNotContain("s3cret");
        Calls.Ended absent = Calls.call(folder, "get", "production", "AA", "--as", "docker");
        assertThat(absent.code()).isEqualTo(3);
        assertThat(absent.error()).startsWith("keyturn: docker reads no AA in .env.production; did you mean A?");
    }

    @Test
    void lintFindsMendsAndIsThenContent() throws Exception {
        Path file = write("some.env", "A=1\nPASSWORD=s3cr#et\n");
        String[] lint = {"lint", "some.env", "--as", "dotenv", "--as", "bash", "--as", "compose", "--json"};

        Calls.Ended found = Calls.call(folder, lint);
        JsonNode finding = JSON.readTree(found.out()).path("findings").path(0);
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.out() + found.error()).doesNotContain("s3cr");
        assertThat(finding.propertyStream().map(java.util.Map.Entry::getKey))
                .containsExactly("rule", "severity", "profile", "key", "file", "line", "message", "fixable", "detail");
        assertThat(finding.path("detail").asText()).isEqualTo("dotenv reads 4 of 7 characters, cut at #");
        assertThat(finding.path("rule").asText()).isEqualTo("read-differently");
        assertThat(finding.path("key").asText()).isEqualTo("PASSWORD");
        assertThat(finding.path("line").asInt()).isEqualTo(2);
        assertThat(finding.path("fixable").asBoolean()).isTrue();

        Calls.Ended fixed =
                Calls.call(folder, "lint", "some.env", "--as", "dotenv", "--as", "bash", "--as", "compose", "--fix");
        assertThat(fixed.code()).isZero();
        assertThat(fixed.error()).contains("rewrote some.env", "no findings");
        assertThat(Files.readString(file)).isEqualTo("A=1\nPASSWORD=\"s3cr#et\"\n");
        assertThat(Calls.call(folder, lint).code()).isZero();
    }

    @Test
    void whatIsNoFileIsSaid() {
        for (String call : List.of("read nothing --as dotenv", "lint ./nothing --as dotenv")) {
            Calls.Ended ended = Calls.call(folder, call.split(" "));
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.error()).startsWith("keyturn: cannot read ");
        }
    }

    @Test
    void aFileThatCannotBeReadDoesNotHideTheOthers() throws Exception {
        write("a.env", "A=1\n");
        write("b.env", "B=2\n");

        Calls.Ended plain = Calls.call(folder, "read", "a.env", "nothing", "b.env", "--as", "dotenv");
        assertThat(plain.code()).isEqualTo(3);
        assertThat(plain.out()).contains("A=1\n", "B=2\n");
        assertThat(plain.error()).isEqualTo("keyturn: cannot read nothing: there is no such file\n");
        Calls.Ended json = Calls.call(folder, "--json", "read", "nothing", "b.env", "--as", "dotenv");
        assertThat(json.code()).isEqualTo(3);
        List<String> lines = json.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.getFirst()))
                .isEqualTo(JSON.readTree(
                        "{\"file\":\"nothing\",\"error\":\"cannot read nothing: there is no such file\"}"));
        assertThat(JSON.readTree(lines.getLast())
                        .path("as")
                        .path("dotenv")
                        .path("values")
                        .path("B")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void completionKnowsLoaders() {
        assertThat(Calls.call(folder, "__complete", "read", "--as", "dotenv-").out())
                .isEqualTo("dotenv-expand\ndotenv-expand-1000\ndotenv-java\n");
        assertThat(Calls.call(folder, "__complete", "get", "--as", "a").out()).isEmpty();
        assertThat(Calls.call(folder, "__complete", "read", "--as", "a").out()).isEqualTo("all\n");
    }

    /// One call for all recorded files: a line for each, and in it what each loader gives.
    @Test
    void allCasesAreReadInOneCall() throws Exception {
        assumeTrue(Files.exists(CASES), "skipped: no ../shared beside the project");
        var cases = new ArrayList<byte[]>();
        for (String line : Files.readAllLines(CASES)) {
            cases.add(Base64.getDecoder()
                    .decode(JSON.readTree(line).path("bytes_b64").asText()));
        }
        var words = new ArrayList<>(List.of("read", "--json", "--as", "all"));
        for (int i = 0; i < cases.size(); i++) {
            Files.write(folder.resolve("case" + i), cases.get(i));
            words.add("case" + i);
        }

        Calls.Ended ended = Calls.call(folder, words.toArray(String[]::new));

        List<String> unwritten = unwritten();
        assertThat(ended.error().lines())
                .allMatch(line -> unwritten.stream().anyMatch(id -> line.contains(" as " + id + ": ")));
        List<String> lines = ended.out().lines().toList();
        assertThat(lines).hasSameSizeAs(cases);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode answer = JSON.readTree(lines.get(i));
            assertThat(answer.path("file").asText()).isEqualTo("case" + i);
            for (Loader loader : Loaders.all()) {
                if (unwritten.contains(loader.id())) {
                    continue;
                }
                same(answer.path("as").path(loader.id()), loader.read(cases.get(i)));
            }
        }
    }

    private static List<String> unwritten() {
        var ids = new ArrayList<String>();
        for (Loader loader : Loaders.all()) {
            try {
                loader.read(new byte[0]);
            } catch (UnsupportedOperationException _) {
                ids.add(loader.id());
            }
        }
        return ids;
    }

    private static void same(JsonNode answer, Reading reading) {
        switch (reading) {
            case Reading.Refused _ -> assertThat(answer.path("error").asText()).isNotEmpty();
            case Reading.Loaded loaded -> {
                assertThat(answer.path("values")).hasSize(loaded.values().size());
                assertThat(answer.path("runs")).hasSize(loaded.runs().size());
                loaded.values().forEach((name, value) -> {
                    JsonNode shown = answer.path("values").path(ReadingJson.name(name));
                    byte[] bytes = shown.isTextual()
                            ? shown.asText().getBytes(StandardCharsets.UTF_8)
                            : Base64.getDecoder().decode(shown.path("b64").asText());
                    assertThat(bytes).isEqualTo(value.bytes());
                });
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

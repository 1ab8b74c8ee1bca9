package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `export` and `import`, run in this process.
class ExchangeCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void profiles() throws Exception {
        write(".env.production", "# kept\nHOST=db\nURL=pg://${HOST}/x\nPASSWORD='p4ss#word' # why\n");
        write(".env.staging", "HOST=0ld\n");
        write("keyturn.json", "{\"version\":1,\"loaders\":[\"dotenv-expand\",\"compose\"]}");
    }

    @Test
    void referencesAreExpandedAsTheLoadersInUseAgree() throws Exception {
        JsonNode values = JSON.readTree(call("export", "production", "--json").out());

        assertThat(values.path("URL").textValue()).isEqualTo("pg://db/x");
        assertThat(values.path("PASSWORD").textValue()).isEqualTo("p4ss#word");
    }

    @Test
    void whereLoadersDisagreeTheLineIsTakenAsMeantAndThatIsSaid() throws Exception {
        write("keyturn.json", "{\"version\":1,\"loaders\":[\"dotenv\",\"compose\"]}");

        Calls.Ended ended = call("export", "production", "URL", "--format", "json");

        assertThat(JSON.readTree(ended.out()).path("URL").textValue()).isEqualTo("pg://${HOST}/x");
        assertThat(ended.error()).contains("URL").doesNotContain("pg://");
        assertThat(call("export", "production", "URL", "--as", "compose").out()).isEqualTo("URL=pg://db/x\n");
    }

    @Test
    void aFileIsOfMode600AndIsNotOverwritten() throws Exception {
        assertThat(call("export", "production", "--format", "kubernetes", "--to", "s.yaml")
                        .code())
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("s.yaml"))))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(folder.resolve("s.yaml"));

        Calls.Ended again = call("export", "production", "--format", "json", "--to", "s.yaml");

        assertThat(again.code()).as("the words were right").isEqualTo(3);
        assertThat(Files.readAllBytes(folder.resolve("s.yaml"))).isEqualTo(before);
    }

    @Test
    void whatAFormatCannotHoldIsNamedAndNothingIsPrinted() throws Exception {
        write(".env.production", "KEY=\"-----BEGIN\nEND-----\"\nA=1\n");

        Calls.Ended ended = call("export", "production", "--format", "docker");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.error()).contains("KEY (docker").doesNotContain("BEGIN", "A (");
        assertThat(call("export", "production", "--format", "docker", "--except", "KEY")
                        .out())
                .isEqualTo("A=1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "shell", "docker", "systemd", "kubernetes", "json", "yaml", "csv"})
    void whatIsExportedCanBeImportedElsewhere(String format) throws Exception {
        Files.write(
                folder.resolve("out"),
                call("export", "production", "--format", format).bytes());

        Calls.Ended ended = call("import", "staging", "out", "--format", format, "--replace");

        assertThat(ended.code()).isZero();
        assertThat(call("diff", "production", "staging", "--json").out()).doesNotContain("PASSWORD\":");
        assertThat(call("get", "staging", "PASSWORD").out()).isEqualTo("p4ss#word\n");
        assertThat(call("get", "staging", "HOST").out()).isEqualTo("db\n");
    }

    @Test
    void aValueInUseIsNotReplacedUnasked() throws Exception {
        write("new.env", "HOST=third\nNEW=1\n");

        Calls.Ended ended = call("import", "staging", "new.env");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).contains("HOST").doesNotContain("third", "0ld");
        assertThat(read(".env.staging")).isEqualTo("HOST=0ld\n");
        assertThat(call("import", "staging", "new.env", "--keep").code()).isZero();
        assertThat(read(".env.staging")).isEqualTo("HOST=0ld\nNEW=1\n");
        JsonNode told = JSON.readTree(
                call("import", "staging", "new.env", "--replace", "--json").out());
        assertThat(told.path("changed").get(0).textValue()).isEqualTo("HOST");
        assertThat(told.path("same").get(0).textValue()).isEqualTo("NEW");
        assertThat(read(".env.staging")).isEqualTo("HOST=third\nNEW=1\n");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        write("new.env", "HOST=third\n");

        Calls.Ended ended = call("import", "staging", "new.env", "--dry-run");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("~ HOST\n").doesNotContain("third");
        assertThat(read(".env.staging")).isEqualTo("HOST=0ld\n");
    }

    @Test
    void onlyNamesAreTakenIfAsked() throws Exception {
        Calls.Ended ended = Calls.call(
                new TestTerminal(folder).piped("{\"HOST\":\"x\",\"NEW\":\"y\"}"), "import", "staging", "--keys-only");

        assertThat(ended.code()).isZero();
        assertThat(read(".env.staging")).isEqualTo("HOST=0ld\nNEW=\n");
    }

    @Test
    void importedValuesAreSpelledForTheLoadersInUse() throws Exception {
        write("in.json", "{\"SECRET\":\"a #b\"}");

        call("import", "staging", "in.json");

        for (String loader : new String[] {"dotenv-expand", "compose"}) {
            assertThat(call("get", "staging", "SECRET", "--as", loader).out()).isEqualTo("a #b\n");
        }
    }

    @Test
    void aCommandInAShellFileIsNotRun() throws Exception {
        write("in.sh", "export A=$(touch ran)\nexport B=2\n");

        Calls.Ended ended = call("import", "staging", "in.sh");

        assertThat(ended.error()).contains("A left out: only running a command would give its value");
        assertThat(read(".env.staging")).isEqualTo("HOST=0ld\nB=2\n");
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    private Calls.Ended call(String... words) {
        return Calls.call(folder, words);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }
}

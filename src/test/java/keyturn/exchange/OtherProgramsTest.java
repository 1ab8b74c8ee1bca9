package keyturn.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What other programs make of exported files, and the other way round.
class OtherProgramsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Values values = FormatsTest.values(FormatsTest.NASTY);

    @ParameterizedTest
    @ValueSource(strings = {"bash", "dash"})
    void aShellReadsExactlyTheValues(String shell) throws Exception {
        assumeInstalled(shell, "-c", "true");
        Path file = write(FormatId.SHELL, "values.sh");

        byte[] out = run("env", "-i", "PATH=" + System.getenv("PATH"), shell, "-c", ". " + file + " && env -0");

        assertThat(environment(out)).containsAllEntriesOf(expected());
    }

    @Test
    void whatBashPrintsIsTaken() throws Exception {
        assumeInstalled("bash", "-c", "true");
        Path file = write(FormatId.SHELL, "values.sh");

        byte[] printed = run("env", "-i", "PATH=" + System.getenv("PATH"), "bash", "-c", ". " + file + " && export -p");

        Values taken = Formats.toRead(Formats.guess("", printed), Optional.empty())
                .read(printed)
                .values();
        assertThat(taken.byKey()).containsAllEntriesOf(values.byKey());
    }

    @Test
    void pythonReadsTheJsonAndTheCsv() throws Exception {
        assumeInstalled("python3", "-c", "1");
        Path json = write(FormatId.JSON, "values.json");
        Path csv = write(FormatId.CSV, "values.csv");

        assertThat(texts(run(
                        "python3",
                        "-c",
                        "import json,sys; json.dump(json.load(open(sys.argv[1])), sys.stdout)",
                        json.toString())))
                .isEqualTo(expected());
        var cells = texts(run(
                "python3",
                "-c",
                "import csv,json,sys; json.dump(dict(list(csv.reader(open(sys.argv[1], newline='',"
                        + " encoding='utf-8')))[1:]), sys.stdout)",
                csv.toString()));
        cells.replaceAll((_, cell) -> FormulaGuard.unguard(cell));
        assertThat(cells).isEqualTo(expected());
    }

    /// Ruby's reader follows YAML 1.1, in which `no` is a boolean.
    @Test
    void rubyReadsTheYaml() throws Exception {
        assumeInstalled("ruby", "-ryaml", "-e", "1");
        Path file = write(FormatId.YAML, "values.yaml");

        assertThat(texts(run(
                        "ruby",
                        "-ryaml",
                        "-rjson",
                        "-e",
                        "puts JSON.dump(YAML.load(File.read(ARGV[0], encoding: 'UTF-8')))",
                        file.toString())))
                .isEqualTo(expected());
    }

    @Test
    void kubectlReadsTheSecretAndItsOwnIsTaken() throws Exception {
        assumeInstalled("kubectl", "version", "--client");
        write(FormatId.KUBERNETES, "secret.yaml");
        Files.writeString(folder.resolve("kustomization.yaml"), "resources: [secret.yaml]\n");

        byte[] printed = run("kubectl", "kustomize", folder.toString());

        assertThat(Formats.guess("", printed)).isEqualTo(FormatId.KUBERNETES);
        assertThat(Formats.toRead(FormatId.KUBERNETES, Optional.empty())
                        .read(printed)
                        .values()
                        .byKey())
                .containsAllEntriesOf(values.byKey())
                .hasSameSizeAs(values.byKey());
        assertThat(new String(printed, StandardCharsets.UTF_8))
                .contains("KEY_3: " + Base64.getEncoder().encodeToString("p4ss#word".getBytes(StandardCharsets.UTF_8)));
    }

    private Path write(FormatId id, String name) throws Exception {
        return Files.write(
                folder.resolve(name),
                Formats.toWrite(id, List.of(), "trader").write(values).bytes());
    }

    private Map<String, String> expected() {
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<EnvKey, SecretText> entry : values.byKey().entrySet()) {
            texts.put(entry.getKey().name(), entry.getValue().reveal());
        }
        return texts;
    }

    private static Map<String, String> environment(byte[] out) {
        var variables = new LinkedHashMap<String, String>();
        for (String variable : new String(out, StandardCharsets.UTF_8).split("\0")) {
            int equals = variable.indexOf('=');
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return variables;
    }

    private static Map<String, String> texts(byte[] json) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        JSON.readTree(json)
                .properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().textValue()));
        return texts;
    }

    private static void assumeInstalled(String... words) throws Exception {
        boolean installed;
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            installed = process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            installed = false;
        }
        assumeTrue(installed, words[0] + " is not installed");
    }

    private static byte[] run(String... words) throws Exception {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] out = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return out;
    }
}

package keyturn.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {

    private static final String CANARY = "c4n4ry-v4lue";

    static final List<String> NASTY = List.of(
            "",
            " ",
            " both ends ",
            "p4ss#word",
            "pa$word",
            "${OTHER}",
            "$(touch nothing)",
            "`id`",
            "it's",
            "\"quoted\"",
            "back\\slash",
            "\\n",
            "two\nlines",
            "\n",
            "cr\r\nlf",
            "tab\there",
            "=1+1",
            "+1",
            "-1",
            "@sum",
            "'=1",
            "''=1",
            "'plain",
            "\uFF1D1",
            "no",
            "0777",
            "12:30",
            "~",
            "null",
            "true",
            "{}",
            "- a",
            "a: b",
            "# no comment",
            "über €",
            "\uD83D\uDE00",
            "\u0085\u2028",
            "\u007F\u001B",
            "!!binary x",
            "%",
            "*alias",
            "&anchor");

    @ParameterizedTest
    @EnumSource(FormatId.class)
    void whatIsWrittenIsReadBackOrSaidToBeLost(FormatId id) throws Exception {
        Values values = values(NASTY);
        Format writing = Formats.toWrite(id, List.of(Loaders.find("bash").orElseThrow()), "trader");

        Written written = writing.write(values);
        var kept = new LinkedHashMap<>(values.byKey());
        kept.keySet().removeAll(written.lost().keySet());
        byte[] file = writing.write(new Values(kept)).bytes();

        assertThat(reading(id).read(file).values().byKey()).isEqualTo(kept);
        assertThat(reading(id).read(file).leftOut()).isEmpty();
        assertThat(kept).hasSizeGreaterThan(NASTY.size() / 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = FormatId.class,
            names = {"SHELL", "KUBERNETES", "JSON", "YAML", "CSV"})
    void theseHoldEveryText(FormatId id) throws Exception {
        var random = new Random(4);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            texts.add(random.ints(random.nextInt(12), 1, 0x3000)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        Values values = values(texts);

        byte[] file = Formats.toWrite(id, List.of(), "trader").write(values).bytes();

        assertThat(Formats.toRead(id, Optional.empty()).read(file).values()).isEqualTo(values);
    }

    @Test
    void dockerTakesNoLineBreakAndOnlyTheKeyThatHasOneIsNamed() {
        Written written =
                Formats.toWrite(FormatId.DOCKER, List.of(), "trader").write(values(List.of("fine", "two\nlines", "x")));

        assertThat(written.lost().keySet()).extracting(EnvKey::name).containsExactly("KEY_1");
        assertThatThrownBy(written::bytes).isInstanceOf(Failure.Damaged.class).hasMessageContaining("KEY_1");
    }

    @Test
    void dockerTakesBlanksAndQuotesAsTheyAre() throws Exception {
        Values values = values(List.of("  both ends  ", "\"quoted\"", "a # b", "it's $x"));

        byte[] file = Formats.toWrite(FormatId.DOCKER, List.of(), "trader")
                .write(values)
                .bytes();

        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("KEY_0=  both ends  \nKEY_1=\"quoted\"\n");
        assertThat(Formats.toRead(FormatId.DOCKER, Optional.empty()).read(file).values())
                .isEqualTo(values);
    }

    @Test
    void bytesThatAreNoTextGoIntoASecretButNotIntoJson() throws Exception {
        var values = Values.of(Map.of(new EnvKey("KEY"), SecretText.ofBytes(new byte[] {(byte) 0xFF, 0, 7})));

        byte[] secret = Formats.toWrite(FormatId.KUBERNETES, List.of(), "trader")
                .write(values)
                .bytes();

        assertThat(reading(FormatId.KUBERNETES).read(secret).values()).isEqualTo(values);
        assertThat(Formats.toWrite(FormatId.JSON, List.of(), "").write(values).lost())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "JSON, '{\"A\": c4n4ry-v4lue}'",
        "JSON, '[\"c4n4ry-v4lue\"]'",
        "JSON, '{\"A\": \"c4n4ry-v4lue\"} x'",
        "YAML, 'A: [c4n4ry-v4lue'",
        "YAML, '- c4n4ry-v4lue'",
        "YAML, 'A: *c4n4ry-v4lue'",
        "KUBERNETES, 'A: c4n4ry-v4lue'",
        "CSV, '\"c4n4ry-v4lue'",
        "CSV, 'c4n4ry-v4lue'",
        "DOCKER, 'A B=c4n4ry-v4lue'"
    })
    void aMistakeIsToldWithoutTheFile(FormatId id, String file) {
        assertThatThrownBy(() -> reading(id).read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Failure.Damaged.class)
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    @Test
    void aNameThatIsNoneIsToldByItsPlace() throws Exception {
        Taken taken =
                reading(FormatId.CSV).read("key,value\nA,1\nc4n4ry v4lue,API_KEY\n".getBytes(StandardCharsets.UTF_8));

        assertThat(taken.leftOut()).containsExactly("entry 2 left out: its name is none that a variable can have");
    }

    @Test
    void whatIsNoTextIsLeftOutByName() throws Exception {
        Taken taken = reading(FormatId.JSON)
                .read("{\"A\":1.50,\"B\":true,\"C\":null,\"D\":{\"x\":[1]},\"E\":\"e\"}"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(texts(taken)).isEqualTo(Map.of("A", "1.50", "B", "true", "E", "e"));
        assertThat(taken.leftOut())
                .containsExactly("C left out: it has no value", "D left out: its value is no text but holds others");
    }

    @Test
    void yamlIsTakenAsItIsWritten() throws Exception {
        Taken taken = reading(FormatId.YAML)
                .read("A: no\nB: 0777\nC: 12:30\nD: |\n  one\n  two\nE: ~\nF: 'it''s'\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(texts(taken))
                .isEqualTo(Map.of("A", "no", "B", "0777", "C", "12:30", "D", "one\ntwo\n", "F", "it's"));
        assertThat(taken.leftOut()).containsExactly("E left out: it has no value");
    }

    @Test
    void secretsAndConfigMapsOfAListAreTaken() throws Exception {
        String list = """
            apiVersion: v1
            kind: List
            items:
            - kind: Secret
              data: {A: MQ==, B: "bm8="}
              stringData: {B: yes}
            - kind: ConfigMap
              data: {C: "plain"}
            - kind: Pod
            """;

        assertThat(texts(reading(FormatId.KUBERNETES).read(list.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Map.of("A", "1", "B", "yes", "C", "plain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;value\nA;=1\n",
                "Value,Key\n=1,A\n",
                "A\t=1\n",
                "\uFEFF\"key\",\"value\"\r\n\"A\",\"'=1\"\r\n"
            })
    void csvOfOtherProgramsIsRead(String file) throws Exception {
        assertThat(texts(reading(FormatId.CSV).read(file.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Map.of("A", "=1"));
    }

    @Test
    void noCellStartsAFormula() throws Exception {
        byte[] csv = Formats.toWrite(FormatId.CSV, List.of(), "")
                .write(values(NASTY))
                .bytes();

        try (var rows = CSVParser.parse(new String(csv, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            assertThat(rows.stream().flatMap(CSVRecord::stream))
                    .hasSize(2 + 2 * NASTY.size())
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n\uFF1D].*"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, A, CSV",
        "a.json, '{\"A\":1}', JSON",
        "'', '{\"A\":1}', JSON",
        "s.json, '{\"apiVersion\":\"v1\",\"kind\":\"Secret\"}', KUBERNETES",
        "s.yml, 'apiVersion: v1\nkind: Secret', KUBERNETES",
        "s.yml, 'A: 1', YAML",
        "x.sh, 'export A=1', SHELL",
        "'', 'declare -x A=\"1\"', SHELL",
        "out.shell, 'export A=1', SHELL",
        "'', 'export A=1', SHELL",
        ".env.old, 'export A=1', ENV",
        ".env.old, 'A=1', ENV"
    })
    void aFormatIsToldByNameAndBeginning(String name, String file, FormatId expected) {
        assertThat(Formats.guess(name, file.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"My Trader_1-production, my-trader-1-production", "'..', secret", "-a-, a"})
    void aSecretGetsANameThatKubernetesTakes(String words, String name) {
        assertThat(KubernetesFormat.nameFrom(words)).isEqualTo(name).matches(Formats::isSecretName);
    }

    static Values values(List<String> texts) {
        var values = new LinkedHashMap<EnvKey, SecretText>();
        for (int i = 0; i < texts.size(); i++) {
            values.put(new EnvKey("KEY_" + i), SecretText.of(texts.get(i)));
        }
        return new Values(values);
    }

    private static Format reading(FormatId id) {
        return Formats.toRead(id, Optional.empty());
    }

    private static Map<String, String> texts(Taken taken) {
        var texts = new LinkedHashMap<String, String>();
        taken.values().byKey().forEach((key, value) -> texts.put(key.name(), value.reveal()));
        return texts;
    }
}

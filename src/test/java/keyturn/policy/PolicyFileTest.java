package keyturn.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.PolicyFile.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFileTest {

    private static final EnvKey JWT = new EnvKey("JWT_SECRET");

    @ParameterizedTest
    @MethodSource
    void aMistakeIsAProblemWithItsPlace(String json, int line, int column, String message) {
        Reading reading = read(json);

        assertThat(reading.problems()).hasSize(1);
        PolicyProblem problem = reading.problems().getFirst();
        assertThat(problem.message()).contains(message).doesNotContain("{0}").doesNotContain("c0ffee");
        assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
    }

    static Stream<Arguments> aMistakeIsAProblemWithItsPlace() {
        return Stream.of(
                arguments("", 1, 1, "empty"),
                arguments(" \n\t\n", 1, 1, "empty"),
                arguments("[]", 1, 1, "object in curly brackets"),
                arguments("{\"version\": 1,\n  c0ffee}", 2, 3, "not JSON"),
                arguments("{\"version\": 1,\n  \"secrets\": {", 2, 15, "ends before"),
                arguments("{\"version\": 1} {}", 1, 16, "follows the end"),
                arguments("{\"version\": 1, \"a\": " + "[".repeat(200) + "]".repeat(200) + "}", 1, 85, "nested deeper"),
                arguments("{}", 1, 1, "version is missing"),
                arguments("\n {\"version\": \"c0ffee\"}", 2, 3, "whole number"),
                arguments("{\"version\": 0}", 1, 2, "whole number"),
                arguments("{\"version\": 2}", 1, 2, "newer Keyturn"),
                arguments("{\"version\": 123456789012345678901234567890}", 1, 2, "newer Keyturn"),
                arguments("{\"version\": 1, \"version\": 1}", 1, 16, "second time"),
                arguments("{\"version\": 1,\n\"extends\": \"c0ffee\"}", 2, 1, "extends"),
                arguments("{\"version\": 1,\n\"secrets\": []}", 2, 1, "secrets must be an object"),
                arguments("{\"version\": 1,\n\"environments\": true}", 2, 1, "environments must be an object"),
                arguments("{\"version\": 1,\n \"loaders\": [\"dotenv\", \"c0ffee\"]}", 2, 24, "loader is unknown"),
                arguments("{\"version\": 1,\n \"loaders\": [\"dotenv\",\n 7]}", 3, 2, "loader is unknown"),
                arguments("{\"version\": 1,\n \"loaders\": []}", 2, 13, "list of loaders is empty"),
                arguments("{\"version\": 1,\n\"loaders\": \"dotenv\"}", 2, 1, "loaders must be a list"),
                inSecrets("\"A c0ffee\": {}", "no variable name"),
                inSecrets("\"A\": 1", "A must be an object"),
                inType("\"criticality\": \"c0ffee\"", "criticality of A"),
                inType("\"criticality\": null", "criticality must be a text in quotation marks: A"),
                inType("\"rotate\": \"c0ffee\"", "rotation of A"),
                inType("\"rotate\": \"P0D\"", "rotation of A"),
                inType("\"rotate\": \"P-3M\"", "rotation of A"),
                inType("\"rotate\": \"P9999999999D\"", "rotation of A"),
                inType("\"generate\": \"hex:0\"", "format of A"),
                inType("\"generate\": \"hex:99999999999\"", "format of A"),
                inType("\"generate\": \"c0ffee\"", "format of A"),
                inType("\"generate\": \"uuid:4\"", "format of A"),
                inType("\"previous\": \"c0 ffee\"", "previous key of A"),
                inType("\"secret\": \"c0ffee\"", "secret must be true or false: A"),
                inType("\"purpose\": [1, {\"a\": 2}]", "purpose must be a text"),
                arguments(environment("\"../x\": {}"), 2, 1, "no profile name"),
                arguments(environment("\"p\": {\n\"file\": \"../.env.p\"}"), 3, 1, "inside the work folder"),
                arguments(environment("\"p\": {\n\"file\": \"/etc/passwd\"}"), 3, 1, "inside the work folder"),
                arguments(environment("\"p\": {\n\"file\": \"a/../../b\"}"), 3, 1, "inside the work folder"),
                arguments(environment("\"p\": {\n\"file\": \"C:\\\\x\"}"), 3, 1, "inside the work folder"),
                arguments(environment("\"p\": {\n\"file\": \".env\"}"), 3, 1, "not .env itself"),
                arguments(environment("\"p\": {\n\"file\": \"\"}"), 3, 1, "inside the work folder"),
                arguments(environment("\"q\": {}, \"p\": {\n\"file\": \".env.q\"}"), 3, 1, "same file"),
                arguments(environment("\"p\": {\n\"validation\": \"c0ffee\"}"), 3, 1, "validation of p"),
                arguments(environment("\"p\": {\"require\": {\n\"a b\": \"\"}}"), 3, 1, "no variable name"),
                arguments(environment("\"p\": {\"require\": {\n\"DEBUG\": false}}"), 3, 1, "DEBUG must be a text"),
                arguments(environment("\"p\": {\n\"require\": 1}"), 3, 1, "require must be an object"));
    }

    private static Arguments inSecrets(String member, String message) {
        return arguments("{\"version\": 1, \"secrets\": {\n  " + member + "}}", 2, 3, message);
    }

    private static Arguments inType(String member, String message) {
        return arguments("{\"version\": 1, \"secrets\": {\"A\": {\n  " + member + "}}}", 2, 3, message);
    }

    private static String environment(String members) {
        return "{\"version\": 1, \"environments\": {\n" + members + "}}";
    }

    @Test
    void severalMistakesAreAllNamedAndTheRestIsUnderstood() {
        Reading reading = read("""
            {"version": 1, "secrets": {
              "A": {"criticality": "huge", "generate": "hex:16"},
              "B": {"rotate": "sometimes", "scope": "here"}}}
            """);

        assertThat(reading.problems()).extracting(PolicyProblem::line).containsExactly(2, 3);
        assertThat(reading.policy().type(new EnvKey("A")).orElseThrow().generate())
                .contains("hex:16");
        assertThat(reading.policy().type(new EnvKey("B")).orElseThrow().scope()).isEqualTo("here");
    }

    @Test
    void aFileReplacesTheBuiltInPolicy() {
        Policy policy = read("{\"version\": 1, \"secrets\": {\"A\": {}}}").policy();

        assertThat(policy.types().keySet()).containsExactly(new EnvKey("A"));
        assertThat(policy.environments()).isEmpty();
    }

    @Test
    void aFileThatExtendsChangesOnlyWhatItNames() {
        Policy policy = read("""
            {"version": 1, "extends": "built-in",
             "environments": {"production": {"require": {"STRICT": "true"}}, "qa": {}},
             "secrets": {"JWT_SECRET": {"rotate": "P1M"}, "MY_TOKEN": {"secret": false}}}
            """).policy();

        var built = PolicyFile.builtIn();
        assertThat(policy.types()).hasSize(22);
        assertThat(policy.type(JWT).orElseThrow().rotation().notation()).isEqualTo("P1M");
        assertThat(policy.type(JWT).orElseThrow().generate()).contains("hex:32");
        assertThat(policy.isSecret(new EnvKey("MY_TOKEN"))).isFalse();
        assertThat(policy.environments()).hasSize(5);
        assertThat(policy.environment(new ProfileName("qa")).orElseThrow().file())
                .isEqualTo(".env.qa");
        var production = policy.environment(new ProfileName("production")).orElseThrow();
        assertThat(production.require())
                .containsEntry(new EnvKey("STRICT"), "true")
                .hasSize(8);
        assertThat(built.types()).hasSize(21);
    }

    @Test
    void unknownMembersAreNoMistake() {
        assertThat(read("{\"version\": 1, \"x\": [{\"y\": null}], \"secrets\": {\"A\": {\"z\": 1.5}}}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoMistake() {
        assertThat(read("\uFEFF{\"version\": 1}").problems()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8HaveALine() {
        byte[] json = "{\n\"version\": 1,\n\"x\": \"?\"}".getBytes(StandardCharsets.UTF_8);
        json[json.length - 3] = (byte) 0xFF;

        Reading reading = PolicyFile.read(json);

        assertThat(reading.problems()).extracting(PolicyProblem::line).containsExactly(3);
        assertThat(reading.policy()).isEqualTo(PolicyFile.builtIn());
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        assertThat(PolicyFile.read(new byte[JsonSource.MAX_BYTES + 1]).problems())
                .extracting(PolicyProblem::message)
                .allMatch(message -> message.contains("larger than 16 MiB"));
    }

    @Test
    void aFileThatIsNoPolicyLeavesTheBuiltInOneInPlace() {
        assertThat(read("nonsense").policy()).isEqualTo(PolicyFile.builtIn());
        assertThat(read("nonsense").builtIn()).isFalse();
    }

    @Test
    void damagedFilesNeverFail() {
        byte[] whole = PolicyFile.builtInJson();
        var random = new Random(20261124);
        for (int round = 0; round < 3_000; round++) {
            byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int i = random.nextInt(6); i > 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(PolicyFile.read(damaged).problems())
                    .allMatch(problem -> problem.line() > 0 && problem.column() > 0);
        }
    }

    private static Reading read(String json) {
        return PolicyFile.read(json.getBytes(StandardCharsets.UTF_8));
    }
}

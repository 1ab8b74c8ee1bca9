package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import keyturn.Folders;
import keyturn.TokenService;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `keyturn rotate` with a service that signs tokens, started by the test.
class RotateCommandTest {

    private static final String OLD = "3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final String BROKER = "bk_live_9Qe2Lw8Zr5Tn1Vx7";

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private TokenService service;
    private Path passphrase;

    @BeforeEach
    void start() throws IOException {
        Folders.file(
                folder,
                ".env.production",
                "# keep\nENV=production\nJWT_SECRET=" + OLD + "   # signs\nBROKER_API_KEY=" + BROKER + "\n");
        Folders.file(folder, ".env.staging", "ENV=staging\nOLD_TOKEN=" + OLD + "\nREGION=" + OLD + "\n");
        passphrase = Folders.file(outside, "passphrase", "a long enough pass phrase\n");
        Path asked = outside.resolve("asked");
        Path restart = TokenService.restartCommand(outside, asked);
        service = new TokenService(folder.resolve(".env.production"), asked);
        policy("""
            {"version": 1, "extends": "built-in",
             "remotes": {"mounted": {"directory": "%s"}},
             "secrets": {"OLD_TOKEN": {"generate": "hex:16"}},
             "environments": {"production": {"rotation": {
               "push": ["mounted"],
               "restart": {"command": ["%s"]},
               "verify": [{"http": "%s/login", "method": "POST",
                           "headers": {"Content-Type": "application/json", "X-Key": "${JWT_SECRET}"},
                           "body": "{\\"username\\":\\"test\\"}", "within": "PT0.5S"}],
               "log": "docs/secret_rotation_log.txt"}}}}
            """.formatted(outside.resolve("mounted"), restart, service.address()));
    }

    private void policy(String json) {
        Folders.file(folder, "keyturn.json", json);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Calls.Ended rotate(String... words) {
        return rotate(new TestTerminal(folder), words);
    }

    private Calls.Ended rotate(TestTerminal terminal, String... words) {
        var all = new java.util.ArrayList<String>(List.of("rotate"));
        all.addAll(List.of(words));
        all.addAll(List.of("--skip", "backup"));
        return Calls.call(terminal, all.toArray(String[]::new));
    }

    private String value(String profile, String key) {
        try {
            return EnvDocument.parse(Files.readAllBytes(folder.resolve(".env." + profile)))
                    .value(new EnvKey(key))
                    .map(SecretText::reveal)
                    .orElse("");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /// What could be understood of it would rotate without the restart and the push that it asks for.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 1,, \"extends\": \"built-in\"}",
                "{\"version\": 1, \"extends\": \"built-in\",\n"
                        + " \"environments\": {\"production\": {\"rotation\": {\"push\": [\"nosuch\"]}}}}"
            })
    void rotatesNothingByAPolicyWithMistakes(String json) throws Exception {
        policy(json);
        byte[] before = Files.readAllBytes(folder.resolve(".env.production"));

        for (String last : List.of("--confirm", "--dry-run")) {
            var ended = rotate("production", "JWT_SECRET", "--grace", "7d", last);

            assertThat(ended.code()).as(ended.error()).isEqualTo(3);
            assertThat(ended.error()).contains("keyturn.json", "line ", "column ", "keyturn check");
        }
        assertThat(folder.resolve(".env.production")).hasBinaryContent(before);
    }

    @Test
    void graceKeepsOldTokensValidUntilTheyAreRetired() throws Exception {
        String before = service.logIn();

        var ended = Calls.call(
                folder,
                "rotate",
                "production",
                "JWT_SECRET",
                "--grace",
                "7d",
                "--confirm",
                "--passphrase-file",
                passphrase.toString());

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(ended.error()).contains("stays valid until 2026-12-01").doesNotContain(OLD);
        assertThat(folder.resolve(".keyturn/backups").toFile().list()).isNotEmpty();
        String after = service.logIn();
        assertThat(after).isNotEqualTo(before);
        assertThat(service.takes(before)).isTrue();
        assertThat(service.takes(after)).isTrue();
        assertThat(value("production", "JWT_SECRET_PREVIOUS")).isEqualTo(OLD);
        assertThat(Files.readString(outside.resolve("mounted/JWT_SECRET")))
                .isEqualTo(value("production", "JWT_SECRET"));
        assertThat(rotate("production", "JWT_SECRET").code()).isEqualTo(3);
        assertThat(rotate("--resume").code()).as("the time is not over").isEqualTo(3);

        assertThat(rotate("--retire").code()).isZero();

        assertThat(service.takes(before)).isFalse();
        assertThat(service.takes(after)).isTrue();
        assertThat(value("production", "JWT_SECRET_PREVIOUS")).isEmpty();
        assertThat(outside.resolve("mounted/JWT_SECRET_PREVIOUS")).doesNotExist();
        assertThat(Files.readString(folder.resolve("docs/secret_rotation_log.txt")))
                .isEqualTo("2026-11-24 - Rotated JWT_SECRET\n");
        assertThat(folder.resolve(".keyturn/journal")).isEmptyDirectory();
    }

    @Test
    void failedVerificationPutsEverythingBack() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve(".env.production"));
        String token = service.logIn();
        service.takeOnly(OLD);

        var ended = rotate("production", "JWT_SECRET", "--confirm");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error())
                .contains("rolled back", "answered 401 instead of 200", "JWT_SECRET (production): the old value")
                .contains("logged out");
        assertThat(Files.readAllBytes(folder.resolve(".env.production"))).isEqualTo(before);
        assertThat(outside.resolve("mounted/JWT_SECRET")).doesNotExist();
        assertThat(service.takes(token)).isTrue();
        assertThat(folder.resolve(".keyturn/journal")).isEmptyDirectory();
    }

    @Test
    void whatPolicyRunsIsConfirmedOnceAndAfterEachChange() throws Exception {
        var unconfirmed = rotate("production", "JWT_SECRET");
        assertThat(unconfirmed.code()).as("the words were right").isEqualTo(3);
        assertThat(unconfirmed.error()).contains("restart: ", "nobody has confirmed");
        assertThat(value("production", "JWT_SECRET")).isEqualTo(OLD);

        assertThat(rotate("production", "JWT_SECRET", "--confirm").code()).isZero();
        assertThat(rotate("production", "JWT_SECRET").code()).isZero();

        policy(Files.readString(folder.resolve("keyturn.json")).replace("/restart\"", "/restart\", \"--hard\""));
        assertThat(rotate("production", "JWT_SECRET").code()).isEqualTo(3);
    }

    @Test
    void aValueOfAnIssuerComesOnStandardInput() {
        assertThat(rotate(new TestTerminal(folder).piped(""), "production", "BROKER_API_KEY", "--confirm")
                        .code())
                .isEqualTo(2);
        assertThat(rotate(new TestTerminal(folder).piped(BROKER + "\n"), "production", "BROKER_API_KEY", "--confirm")
                        .code())
                .as("the old one")
                .isEqualTo(2);

        var ended = rotate(
                new TestTerminal(folder).piped("bk_live_new_0000000000000001\n"),
                "production",
                "BROKER_API_KEY",
                "--confirm");

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(value("production", "BROKER_API_KEY")).isEqualTo("bk_live_new_0000000000000001");
        assertThat(ended.out() + ended.error()).doesNotContain("bk_live");
    }

    @Test
    void anEmergencyReachesEverySecretOfThatValueWhateverItsKey() throws Exception {
        Path report = outside.resolve("incident.md");

        var ended = rotate("production", "JWT_SECRET", "--emergency", "--confirm", "--report", report.toString());

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(value("production", "JWT_SECRET")).isNotEqualTo(OLD).hasSize(64);
        assertThat(value("staging", "OLD_TOKEN")).isNotEqualTo(OLD).hasSize(32);
        assertThat(value("staging", "REGION")).as("a setting is no secret").isEqualTo(OLD);
        assertThat(Files.readString(report))
                .contains("JWT_SECRET (production)", "OLD_TOKEN (staging)", "- [x] 1. ", "- [ ] 2. ")
                .doesNotContain(OLD)
                .doesNotContain(value("production", "JWT_SECRET"));
    }

    @Test
    void anEmergencyReachesEnvironmentsThatPolicyRotatesInDifferentWays() throws Exception {
        policy(Files.readString(folder.resolve("keyturn.json"))
                .replace(
                        "\"environments\": {",
                        "\"environments\": {\"staging\": {\"rotation\": {\"steps\": [\"write\", \"record\"]}}, "));

        var ended = rotate("production", "JWT_SECRET", "--emergency", "--confirm");

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(value("staging", "OLD_TOKEN")).isNotEqualTo(OLD);
        assertThat(outside.resolve("mounted/JWT_SECRET")).exists();
    }

    @Test
    void whatIsLeftOutNeedsNoConfirmation() throws Exception {
        var ended = rotate("production", "JWT_SECRET", "--skip", "push", "--skip", "restart", "--skip", "verify");

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(value("production", "JWT_SECRET")).isNotEqualTo(OLD);
        assertThat(outside.resolve("mounted")).doesNotExist();
    }

    @Test
    void aFailedPushLeavesItOpenToResumeOrRollBack() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve(".env.production"));
        Path inTheWay = Files.createDirectories(outside.resolve("mounted/JWT_SECRET/x"));

        var stopped = rotate("production", "JWT_SECRET", "--confirm");

        assertThat(stopped.code()).isEqualTo(3);
        assertThat(stopped.error()).contains("is open", "--resume", "the new value");
        assertThat(rotate(new TestTerminal(folder).piped("other"), "production", "BROKER_API_KEY", "--confirm")
                        .code())
                .as("another rotation")
                .isEqualTo(3);
        String made = value("production", "JWT_SECRET");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());

        JsonNode resumed = new ObjectMapper()
                .readTree(Calls.call(folder, "--json", "rotate", "--resume").out());

        assertThat(resumed.path("state").asText()).isEqualTo("CURRENT");
        assertThat(value("production", "JWT_SECRET")).isEqualTo(made);
        assertThat(Files.readAllBytes(folder.resolve(".env.production"))).isNotEqualTo(before);
        assertThat(Calls.call(folder, "rotate", "--rollback").code()).isEqualTo(3);
    }

    @Test
    void programsThatHangOrFloodOrTellSecretsAreHandled() throws Exception {
        String script = "#!/bin/sh\nhead -c 1000000000 /dev/zero\ngrep SECRET .env.production\nexit 7\n";
        Path loud = Files.writeString(outside.resolve("loud"), script, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(loud, PosixFilePermissions.fromString("rwx------"));
        for (String command : List.of("\"" + loud + "\"", "\"/no/such/program\"", "\"/bin/sleep\", \"1000\"")) {
            policy("""
                {"version": 1, "extends": "built-in",
                 "rotation": {"restart": {"command": [%s], "within": "PT2S"}}}
                """.formatted(command));

            var ended = rotate("production", "JWT_SECRET", "--confirm");

            assertThat(ended.code()).as(command).isEqualTo(3);
            assertThat(ended.error()).doesNotContain(OLD).hasSizeLessThan(8000);
            // The way back needs the same restart, which fails, too: it stays open, with the old value in place.
            assertThat(value("production", "JWT_SECRET")).as(command).isEqualTo(OLD);
            assertThat(rotate("--rollback", "--skip", "restart").code())
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void nothingHoldsAValueButTheProfilesTheRemoteAndTheSealedJournal() throws Exception {
        Files.createDirectories(outside.resolve("mounted/JWT_SECRET/x"));
        rotate("production", "JWT_SECRET", "--confirm");
        String made = value("production", "JWT_SECRET");

        try (var files = Files.walk(folder.resolve(".keyturn"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain(OLD).doesNotContain(made);
            }
        }
    }

    @Test
    void dryRunShowsTheStepsAndDoesNothing() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve(".env.production"));

        var ended = rotate("production", "JWT_SECRET", "--dry-run");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("new value", "encrypted backup", "push JWT_SECRET", "restart: ", "verify: ");
        assertThat(Files.readAllBytes(folder.resolve(".env.production"))).isEqualTo(before);
        assertThat(folder.resolve(".keyturn/journal")).doesNotExist();
    }
}

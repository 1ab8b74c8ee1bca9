package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import keyturn.Folders;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `keyturn rotate` in cases that are easily got wrong. No service is needed for them.
class RotateCasesTest {

    private static final String OLD = "3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final String OTHER = "7be0936f2a15d8c4b7e0f3a69d21c85e04bf7a9163d8e2c50fa4b9761e3d80c2";

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    @BeforeEach
    void write() {
        Folders.file(
                folder,
                ".env.production",
                "ENV=production\nJWT_SECRET=" + OLD + "\nSESSION_SECRET=" + OTHER
                        + "\nBROKER_API_KEY=bk_live_9Qe2Lw8Zr5Tn1Vx7\nBROKER_API_SECRET=bs_live_8Tn1Vx79Qe2Lw8Zr5\n");
        Folders.file(folder, ".env.staging", "ENV=staging\nSESSION_SECRET=" + OLD + "\n");
        policy("");
    }

    private void policy(String rotation) {
        Folders.file(folder, "keyturn.json", """
            {"version": 1, "extends": "built-in", "rotation": {%s},
             "secrets": {"SESSION_SECRET": {"generate": "hex:32", "previous": "SESSION_SECRET_PREVIOUS"}}}
            """.formatted(rotation));
    }

    private Calls.Ended rotate(TestTerminal terminal, String... words) {
        return rotate(Calls.NOON, terminal, words);
    }

    private Calls.Ended rotate(Clock clock, TestTerminal terminal, String... words) {
        var all = new java.util.ArrayList<String>(List.of("rotate"));
        all.addAll(List.of(words));
        all.addAll(List.of("--skip", "backup"));
        return Calls.call(clock, terminal, all.toArray(String[]::new));
    }

    private Calls.Ended rotate(String... words) {
        return rotate(new TestTerminal(folder), words);
    }

    private TestTerminal piped(String text) {
        return new TestTerminal(folder).piped(text);
    }

    private String value(String profile, String key) throws IOException {
        return EnvDocument.parse(Files.readAllBytes(folder.resolve(".env." + profile)))
                .value(new EnvKey(key))
                .map(SecretText::reveal)
                .orElse("");
    }

    private String program(String script) throws IOException {
        Path file = Files.writeString(outside.resolve("program"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    @Test
    void oneValueIsNeverUsedForTwoKeysThatHeldDifferentOnes() throws Exception {
        var one = rotate(piped("bk_live_new_0000000000000001\n"), "production", "BROKER_API_KEY", "BROKER_API_SECRET");

        assertThat(one.code()).isEqualTo(2);
        assertThat(one.error()).contains("needs 2 new values");
        assertThat(value("production", "BROKER_API_KEY")).isEqualTo("bk_live_9Qe2Lw8Zr5Tn1Vx7");

        var two = rotate(
                piped("bk_live_new_0000000000000001\nbs_live_new_0000000000000002\n"),
                "production",
                "BROKER_API_KEY",
                "BROKER_API_SECRET");

        assertThat(two.code()).as(two.error()).isZero();
        assertThat(value("production", "BROKER_API_KEY")).isEqualTo("bk_live_new_0000000000000001");
        assertThat(value("production", "BROKER_API_SECRET")).isEqualTo("bs_live_new_0000000000000002");
    }

    @Test
    void oneKeyIsRotatedInSeveralProfiles() throws Exception {
        var ended = rotate("production", "SESSION_SECRET", "--also", "staging", "--also", "production");

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(value("production", "SESSION_SECRET")).hasSize(64).isNotEqualTo(OTHER);
        assertThat(value("staging", "SESSION_SECRET"))
                .hasSize(64)
                .isNotEqualTo(OLD)
                .isNotEqualTo(value("production", "SESSION_SECRET"));
        assertThat(rotate("production", "JWT_SECRET", "--also", "staging").code())
                .as("staging has no such key")
                .isEqualTo(3);
        assertThat(rotate("--resume", "--also", "staging").code()).isEqualTo(2);
    }

    @Test
    void aKeyThatIsSetTwiceIsRefused() throws Exception {
        Folders.file(folder, ".env.production", "JWT_SECRET=" + OTHER + "\n# JWT_SECRET=x\nJWT_SECRET=" + OLD + "\n");

        for (String how : List.of("--dry-run", "--emergency", "--confirm")) {
            var ended = rotate("production", "JWT_SECRET", how);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.error()).contains("set more than once", "keyturn lint");
        }
        assertThat(value("production", "JWT_SECRET")).isEqualTo(OLD);
    }

    @Test
    void anEmergencyLeavesNoOtherOldValueBehind() throws Exception {
        rotate("production", "JWT_SECRET", "SESSION_SECRET", "--grace", "1d");
        assertThat(value("production", "SESSION_SECRET_PREVIOUS")).isEqualTo(OTHER);

        assertThat(rotate("production", "JWT_SECRET", "--emergency").code()).isZero();
        assertThat(value("production", "JWT_SECRET_PREVIOUS")).isEmpty();
        var later = Clock.offset(Calls.NOON, Duration.ofDays(2));
        var retired = rotate(later, new TestTerminal(folder), "--resume");

        assertThat(retired.code()).as(retired.error()).isZero();
        assertThat(value("production", "SESSION_SECRET_PREVIOUS")).isEmpty();
        assertThat(folder.resolve(".keyturn/journal")).isEmptyDirectory();
    }

    @Test
    void anEarlierDayThanThatOfKeyturnsOwnRotationIsRecordedOnlyOnPurpose() throws Exception {
        assertThat(rotate("production", "JWT_SECRET", "--confirm").code()).isZero();
        String before = Calls.call(folder, "due", "--json").out();
        List<String> words = List.of("rotated", "production", "JWT_SECRET", "--on", "2026-11-20");

        Calls.Ended refused = Calls.call(folder, words.toArray(String[]::new));
        assertThat(refused.code()).as(refused.error()).isEqualTo(3);
        assertThat(refused.error()).contains("Keyturn has rotated it on 2026-11-24", "--confirm");
        assertThat(Calls.call(folder, "due", "--json").out()).isEqualTo(before);
        assertThat(Calls.call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-11-24")
                        .code())
                .isZero();

        rotate("production", "JWT_SECRET", "--confirm");
        assertThat(Calls.call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-11-20", "--confirm")
                        .code())
                .isZero();
        assertThat(Calls.call(folder, "due", "--json").out()).contains("\"lastRotated\":\"2026-11-20\"");
    }

    @Test
    void anEmergencyEndsAGraceThatItCovers() throws Exception {
        rotate("production", "JWT_SECRET", "--grace", "1d");

        assertThat(rotate("production", "JWT_SECRET", "--emergency").code()).isZero();

        assertThat(value("production", "JWT_SECRET_PREVIOUS")).isEmpty();
        assertThat(folder.resolve(".keyturn/journal")).isEmptyDirectory();
    }

    @Test
    void afterAWayBackTheOldValueIsAsOldAsItWas() throws Exception {
        Calls.call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-02-28");
        String before = Calls.call(folder, "due", "--json").out();
        policy("\"restart\": {\"command\": [\"" + program("grep -q " + OLD + " .env.production") + "\"]}");

        var ended = rotate("production", "JWT_SECRET", "--confirm");

        assertThat(ended.error()).contains("rolled back");
        assertThat(Calls.call(folder, "due", "--json").out()).isEqualTo(before);
    }

    /// Begun on one day, gone back on the next.
    @Test
    void aWayBackOnAnotherDayForgetsTheDaysBetween() throws Exception {
        Calls.call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-02-28");
        policy("\"restart\": {\"command\": [\"" + program("exit 1") + "\"]}");
        rotate("production", "JWT_SECRET", "--confirm", "--grace", "1d");
        var tomorrow = Clock.offset(Calls.NOON, Duration.ofDays(1));

        rotate(tomorrow, new TestTerminal(folder), "--rollback", "--skip", "restart");

        assertThat(Calls.call(tomorrow, new TestTerminal(folder), "due", "--json")
                        .out())
                .contains("\"key\":\"JWT_SECRET\",\"criticality\":\"HIGH\",\"lastRotated\":\"2026-02-28\"");
        assertThat(value("production", "JWT_SECRET")).isEqualTo(OLD);
        assertThat(value("production", "JWT_SECRET_PREVIOUS")).isEmpty();
    }

    @Test
    void aReportThatCannotBeWrittenIsSaidBefore() throws Exception {
        Path taken = Files.writeString(outside.resolve("report.md"), "mine");
        for (Path report : List.of(taken, outside.resolve("no/such/report.md"))) {
            var ended = rotate("production", "JWT_SECRET", "--emergency", "--report", report.toString());
            assertThat(ended.code()).as("the words were right").isEqualTo(3);
            assertThat(ended.error()).contains("nothing was done");
        }
        assertThat(value("production", "JWT_SECRET")).isEqualTo(OLD);
        assertThat(taken).hasContent("mine");
    }

    @Test
    void atATerminalARotationWithoutGraceIsAgreedTo() throws Exception {
        var no = rotate(new TestTerminal(folder).typing("no"), "production", "JWT_SECRET");
        assertThat(no.code()).as("the words were right").isEqualTo(3);
        assertThat(value("production", "JWT_SECRET")).isEqualTo(OLD);

        assertThat(rotate(new TestTerminal(folder).typing("yes"), "production", "JWT_SECRET")
                        .code())
                .isZero();
        assertThat(rotate(new TestTerminal(folder).typing(), "production", "JWT_SECRET", "--grace", "0d")
                        .code())
                .isZero();
        assertThat(rotate(new TestTerminal(folder).typing(), "production", "JWT_SECRET", "--grace", "1d")
                        .code())
                .isZero();
    }

    @Test
    void aSecondOneDoesNotWaitForTheFirst() throws Exception {
        Path begun = outside.resolve("begun");
        Path end = outside.resolve("end");
        policy("\"restart\": {\"command\": [\""
                + program(": > '" + begun + "'\nwhile [ ! -e '" + end + "' ]; do sleep 0.05; done") + "\"]}");
        var first = new Calls.Ended[1];
        Thread running = Thread.startVirtualThread(() -> first[0] = rotate("production", "JWT_SECRET", "--confirm"));
        while (!Files.exists(begun)) {
            assertThat(running.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        String made = value("production", "JWT_SECRET");

        var second = rotate("production", "JWT_SECRET", "--confirm");

        assertThat(second.code()).isEqualTo(3);
        assertThat(second.error()).contains("is not finished");
        Files.createFile(end);
        running.join();
        assertThat(first[0].code()).as(first[0].error()).isZero();
        assertThat(value("production", "JWT_SECRET")).isEqualTo(made);
    }

    @Test
    void aChangedWordOfACommandIsConfirmedAgain() throws Exception {
        String program = program("exit 0");
        policy("\"restart\": {\"command\": [\"" + program + "\", \"a\", \"b\"]}");
        assertThat(rotate("production", "JWT_SECRET", "--confirm").code()).isZero();

        policy("\"restart\": {\"command\": [\"" + program + "\", \"a, b\"]}");

        assertThat(rotate("production", "JWT_SECRET").code()).isEqualTo(3);
    }

    @Test
    void aDamagedJournalStopsRotationsAndSaysWhere() throws Exception {
        policy("\"restart\": {\"command\": [\"/bin/false\"]}");
        rotate("production", "JWT_SECRET", "--confirm");
        Path journal;
        try (var files = Files.list(folder.resolve(".keyturn/journal"))) {
            journal = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);

        for (List<String> words : List.of(
                List.of("production", "JWT_SECRET"), List.of("--resume"), List.of("--rollback"), List.of("--retire"))) {
            var ended = rotate(words.toArray(String[]::new));
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.error()).contains(String.valueOf(journal.getFileName()), "in the backup");
        }
        // Other work goes on.
        assertThat(Calls.call(folder, "get", "production", "ENV").code()).isZero();
        assertThat(Calls.call(folder, "check", "production").out()).contains("journal");
    }

    /// The last whole lines of a journal can only be lost by somebody's hand; the way back is certain all the same.
    @Test
    void aJournalThatLostItsEndStillLeadsBack() throws Exception {
        policy("\"restart\": {\"command\": [\"" + program("exit 1") + "\"]}");
        rotate("production", "JWT_SECRET", "--confirm", "--emergency");
        Path journal;
        try (var files = Files.list(folder.resolve(".keyturn/journal"))) {
            journal = files.findFirst().orElseThrow();
        }
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(0, 2)) + "\n");
        assertThat(value("production", "JWT_SECRET")).isNotEqualTo(OLD);

        var ended = rotate("--rollback");

        assertThat(ended.code()).as(ended.error()).isZero();
        assertThat(value("production", "JWT_SECRET")).isEqualTo(OLD);
    }

    @Test
    void theDayOfTheLogIsTheLocalOneAlsoWhenClocksAreSet() throws Exception {
        policy("\"log\": \"docs/secret_rotation_log.txt\"");
        var leapDay = Clock.fixed(LocalDate.of(2028, 2, 29).atTime(23, 59).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        rotate(leapDay, new TestTerminal(folder), "production", "JWT_SECRET");
        // In Berlin this hour comes twice.
        var autumn = Clock.fixed(java.time.Instant.parse("2028-10-29T00:30:00Z"), java.time.ZoneId.of("Europe/Berlin"));
        var ended = rotate(autumn, new TestTerminal(folder), "production", "JWT_SECRET", "--grace", "1d");

        assertThat(ended.error()).contains("until 2028-10-30 01:30");
        assertThat(folder.resolve("docs/secret_rotation_log.txt"))
                .hasContent("2028-02-29 - Rotated JWT_SECRET\n2028-10-29 - Rotated JWT_SECRET\n");
        assertThat(Calls.call(leapDay, new TestTerminal(folder), "due", "--json")
                        .out())
                .contains("\"lastRotated\":\"2028-10-29\"");
    }
}

package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What rotations and the activity log have to tell stands in `keyturn check` until it is seen to.
class AlertFindingsTest {

    private static final String OLD = "3fa17be09c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6ea1c7f352";
    private static final Set<String> RULES = Set.of(
            "open-rotation",
            "grace-over",
            "damaged-journal",
            "activity-log-changed",
            "failed-rotation",
            "failed-unlocks",
            "unusual-read");

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private Path passphrase;

    @BeforeEach
    void write() {
        Folders.file(folder, ".env.production", "ENV=production\nJWT_SECRET=" + OLD + "\n");
        passphrase = Folders.file(outside, "passphrase", "a long enough pass phrase\n");
        policy("[]");
    }

    private void policy(String command) {
        Folders.file(folder, "keyturn.json", """
            {"version": 1, "extends": "built-in",
             "remotes": {"mounted": {"directory": "%s"}},
             "rotation": {"push": ["mounted"], "verify": [{"command": %s, "within": "PT0.5S"}]}}
            """.formatted(
                        outside.resolve("mounted"), command.equals("[]") ? "[\"/bin/true\"]" : command));
    }

    private Calls.Ended rotate(String... words) {
        var all = new ArrayList<String>(List.of("rotate"));
        all.addAll(List.of(words));
        all.addAll(List.of("--confirm", "--skip", "backup"));
        return Calls.call(folder, all.toArray(String[]::new));
    }

    private Set<String> told(Clock clock) throws Exception {
        var ended = Calls.call(clock, new TestTerminal(folder), "--json", "check");
        var told = new TreeSet<String>();
        new ObjectMapper().readTree(ended.out()).path("findings").forEach(finding -> {
            String rule = finding.path("rule").asText();
            if (RULES.contains(rule) && !finding.has("accepted")) {
                told.add(rule + " " + finding.path("key").asText("-"));
            }
        });
        return told;
    }

    @Test
    void aRotationThatWasLeftInTheMiddle() throws Exception {
        Path inTheWay = Files.createDirectories(outside.resolve("mounted/JWT_SECRET/x"));
        assertThat(rotate("production", "JWT_SECRET").code()).isEqualTo(3);

        assertThat(told(Calls.NOON)).containsExactly("failed-rotation -", "open-rotation JWT_SECRET");

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(rotate("--resume").code()).isZero();
        assertThat(told(Calls.NOON)).isEmpty();
    }

    @Test
    void aGraceWhoseTimeIsOver() throws Exception {
        assertThat(rotate("production", "JWT_SECRET", "--grace", "7d").code()).isZero();
        assertThat(told(Calls.NOON)).isEmpty();

        Clock later = Clock.offset(Calls.NOON, Duration.ofDays(7));
        assertThat(told(later)).containsExactly("grace-over JWT_SECRET");

        assertThat(Calls.call(later, new TestTerminal(folder), "rotate", "--resume", "--skip", "backup")
                        .code())
                .isZero();
        assertThat(told(later)).isEmpty();
    }

    @Test
    void aJournalThatSomebodyHasTouched() throws Exception {
        Files.createDirectories(outside.resolve("mounted/JWT_SECRET/x"));
        rotate("production", "JWT_SECRET");
        try (var journals = Files.list(folder.resolve(".keyturn/journal"))) {
            Path journal = journals.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(journal);
            bytes[100] ^= 1;
            Files.write(journal, bytes);
        }

        assertThat(told(Calls.NOON)).contains("damaged-journal -");
    }

    @Test
    void aLogThatSomebodyHasTouched() throws Exception {
        Calls.call(folder, "get", "production", "JWT_SECRET");
        Calls.call(folder, "get", "production", "ENV");
        assertThat(told(Calls.NOON)).isEmpty();
        Path log = folder.resolve(".keyturn/activity.jsonl");
        String text = Files.readString(log, StandardCharsets.UTF_8);

        Files.writeString(log, text.replace("JWT_SECRET", "API_KEY"));
        assertThat(told(Calls.NOON)).containsExactly("activity-log-changed -");

        Files.writeString(log, text.substring(0, text.indexOf('\n') + 1));
        assertThat(told(Calls.NOON)).as("an older copy").containsExactly("activity-log-changed -");
    }

    @Test
    void failedUnlocksCanBeAnsweredForButTheNextOneIsToldAgain() throws Exception {
        Calls.call(folder, "backup", "create", "--passphrase-file", passphrase.toString());
        Path backup;
        try (var backups = Files.list(folder.resolve(".keyturn/backups"))) {
            backup = backups.filter(file -> file.toString().endsWith(".age"))
                    .findFirst()
                    .orElseThrow();
        }
        Path wrong = Folders.file(outside, "wrong", "not the passphrase at all\n");
        String[] unlock = {"backup", "verify", backup.toString(), "--passphrase-file", wrong.toString()};
        for (int i = 0; i < 3; i++) {
            assertThat(Calls.call(folder, unlock).code()).isNotZero();
        }
        assertThat(told(Calls.NOON)).containsExactly("failed-unlocks -");

        var accepted = Calls.call(
                folder,
                "check",
                "--accept",
                "failed-unlocks",
                "activity.jsonl",
                "--reason",
                "it was me",
                "--until",
                "2026-12-31");
        assertThat(accepted.code()).as(accepted.error()).isZero();
        assertThat(told(Calls.NOON)).isEmpty();

        Calls.call(folder, unlock);
        assertThat(told(Calls.NOON)).containsExactly("failed-unlocks -");
    }

    @Test
    void aRotationThatWentBack() throws Exception {
        policy("[\"/bin/false\"]");
        assertThat(rotate("production", "JWT_SECRET").code()).isEqualTo(3);
        assertThat(told(Calls.NOON)).containsExactly("failed-rotation -");

        policy("[\"/bin/true\"]");
        assertThat(rotate("production", "JWT_SECRET").code()).isZero();
        assertThat(told(Calls.NOON)).isEmpty();
    }
}

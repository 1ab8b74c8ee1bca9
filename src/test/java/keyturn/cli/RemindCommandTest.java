package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import keyturn.Folders;
import keyturn.desktop.MessageBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `remind` and `due --quiet` against a real message bus.
class RemindCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CANARY = "c4n4ry-v4lue-of-ours";

    @TempDir
    private Path top;

    private Path folder;

    @BeforeEach
    void aFolder() throws Exception {
        folder = Files.createDirectory(top.resolve("tra der"));
        Folders.file(folder, ".env.production", "BROKER_API_KEY=" + CANARY + "\nJWT_SECRET=" + CANARY + "2\n");
        call(Calls.NOON, "", "rotated", "production", "BROKER_API_KEY", "--on", "2026-08-14");
        call(Calls.NOON, "", "rotated", "production", "JWT_SECRET", "--on", "2026-06-01");
    }

    @Test
    void theDesktopIsToldOncePerChange() throws Exception {
        try (var bus = MessageBus.start(top).withDesktop()) {
            assertThat(call(Calls.NOON, bus.address(), "remind").code()).isEqualTo(1);
            var shown = bus.next().orElseThrow();
            assertThat(shown.title()).isEqualTo("tra der: 1 rotation overdue, 1 due soon");
            assertThat(shown.body())
                    .isEqualTo("BROKER_API_KEY (production): 12 days late\nJWT_SECRET (production): due in 7 days");
            assertThat(shown.toString()).doesNotContain(CANARY);

            assertThat(call(Calls.NOON, bus.address(), "remind").out()).contains("told before");
            assertThat(call(later(1), bus.address(), "remind").out()).contains("told before");
            assertThat(bus.waiting()).isZero();
            // JWT_SECRET becomes overdue.
            assertThat(call(later(8), bus.address(), "remind").out()).contains("2 rotations overdue; told");
            assertThat(bus.next().orElseThrow().title()).isEqualTo("tra der: 2 rotations overdue");
            // Nothing changes, and a week goes by.
            assertThat(call(later(14), bus.address(), "remind").out()).contains("told before");
            assertThat(call(later(15), bus.address(), "remind").out()).contains("; told");
            assertThat(bus.next()).isPresent();
        }
    }

    @Test
    void whereNothingIsDueNobodyIsTold() throws Exception {
        call(Calls.NOON, "", "rotated", "production", "BROKER_API_KEY", "--on", "2026-11-20");
        call(Calls.NOON, "", "rotated", "production", "JWT_SECRET", "--on", "2026-11-20");
        Calls.Ended ended = call(Calls.NOON, "", "remind");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("nothing is due");
    }

    @Test
    void whoCannotBeToldIsToldLater() throws Exception {
        try (var bus = MessageBus.start(top)) {
            Calls.Ended nobody = call(Calls.NOON, bus.address(), "remind");
            assertThat(nobody.code()).isEqualTo(3);
            assertThat(nobody.error()).hasLineCount(1).contains("notifications");
            bus.withDesktop();
            assertThat(call(Calls.NOON, bus.address(), "remind").out()).contains("; told");
            assertThat(bus.next()).isPresent();
        }
        assertThat(call(later(8), "", "remind").error()).contains("no session bus");
    }

    @Test
    void aFolderThatIsGoneKeepsNobodyFromTheOthers() throws Exception {
        try (var bus = MessageBus.start(top).withDesktop()) {
            Calls.Ended ended = call(
                    Calls.NOON,
                    bus.address(),
                    "remind",
                    "--folder",
                    top.resolve("gone").toString(),
                    "--folder",
                    folder.toString());

            assertThat(ended.code()).isEqualTo(3);
            assertThat(bus.next()).isPresent();
        }
    }

    @Test
    void theTimerIsInstalledSeenAndRemoved() throws Exception {
        System.setProperty("keyturn.launcher", "/bin/true");
        try {
            assertThat(call(Calls.NOON, "", "remind", "status").code()).isEqualTo(1);
            Calls.Ended installed = call(Calls.NOON, "", "remind", "install", "--at", "08:30");
            assertThat(installed.code()).isZero();
            assertThat(installed.out()).contains("every day at 08:30: " + folder);
            assertThat(installed.error()).contains("next login");
            var status = call(Calls.NOON, "", "remind", "status", "--json");
            assertThat(status.code()).isZero();
            assertThat(JSON.readTree(status.out()).path("folders").get(0).asText())
                    .isEqualTo(folder.toString());
            assertThat(call(Calls.NOON, "", "remind", "install", "--at", "8 Uhr")
                            .code())
                    .isEqualTo(2);
            assertThat(call(Calls.NOON, "", "remind", "remove").out()).contains("no reminders");
            assertThat(top.resolve("xdg")).isEmptyDirectory();
        } finally {
            System.clearProperty("keyturn.launcher");
        }
        assertThat(call(Calls.NOON, "", "remind", "install").error()).contains("launcher");
        assertThat(call(Calls.NOON, "", "remind", "now").code()).isEqualTo(2);
    }

    @Test
    void cronSendsMailOnlyIfSomethingPresses() throws Exception {
        Calls.Ended due = call(Calls.NOON, "", "due", "--quiet");
        assertThat(due.code()).isEqualTo(1);
        assertThat(due.out()).contains("BROKER_API_KEY", "JWT_SECRET");
        call(Calls.NOON, "", "rotated", "production", "BROKER_API_KEY", "--on", "2026-11-20");
        assertThat(call(Calls.NOON, "", "due", "--quiet").out()).doesNotContain("BROKER_API_KEY");
        call(Calls.NOON, "", "rotated", "production", "JWT_SECRET", "--on", "2026-11-20");

        Calls.Ended quiet = call(Calls.NOON, "", "due", "--quiet");

        assertThat(quiet.code()).isZero();
        assertThat(quiet.out()).isEmpty();
        assertThat(quiet.error()).isEmpty();
    }

    private static Clock later(int days) {
        return Clock.offset(Calls.NOON, Duration.ofDays(days));
    }

    private Calls.Ended call(Clock clock, String bus, String... words) {
        var terminal = new TestTerminal(folder);
        terminal.variables.put("DBUS_SESSION_BUS_ADDRESS", bus);
        terminal.variables.put("XDG_CONFIG_HOME", top.resolve("xdg").toString());
        terminal.variables.put("XDG_DATA_HOME", top.resolve("data").toString());
        terminal.variables.put("HOME", top.toString());
        return Calls.call(clock, terminal, words);
    }
}

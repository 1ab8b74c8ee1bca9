package keyturn.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import keyturn.desktop.PolkitDaemon.Reaction;
import keyturn.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real polkitd, with the policy file that is installed.
class LogInTest {

    private static final Path POLICIES = Path.of("packaging/linux/polkit");

    @TempDir
    private Path folder;

    private Optional<Process> window = Optional.empty();

    @AfterEach
    void end() {
        window.ifPresent(Process::destroy);
    }

    @Test
    void whoLogsInIsRight() throws Exception {
        try (var polkit = PolkitDaemon.start(POLICIES)) {
            var logIn = new LogIn(polkit.session(), window().pid());
            logIn.requireQuestion();
            var agent = polkit.asking(logIn, Reaction.LOGS_IN);

            assertThat(logIn.ask()).isEqualTo(LogIn.Answer.RIGHT);
            assertThat(agent.message()).isEqualTo("Log in to unlock Keyturn's window");
        }
    }

    @Test
    void whoDoesNotIsWrong() throws Exception {
        try (var polkit = PolkitDaemon.start(POLICIES)) {
            var logIn = new LogIn(polkit.session(), window().pid());
            polkit.asking(logIn, Reaction.MISTYPES);

            assertThat(logIn.ask()).isEqualTo(LogIn.Answer.WRONG);
        }
    }

    @Test
    void anInterruptTakesTheQuestionAway() throws Exception {
        try (var polkit = PolkitDaemon.start(POLICIES)) {
            var logIn = new LogIn(polkit.session(), window().pid());
            var agent = polkit.asking(logIn, Reaction.DOES_NOTHING);
            var asking = new FutureTask<LogIn.Answer>(logIn::ask);
            Thread thread = Thread.ofPlatform().start(asking);
            assertThat(agent.isAsked()).isTrue();

            thread.interrupt();

            assertThatThrownBy(asking::get).hasCauseInstanceOf(InterruptedException.class);
            assertThat(agent.isCancelled()).isTrue();
        }
    }

    @Test
    void aBusThatGoesWhileTheDesktopAsksIsSaidAtOnce() throws Exception {
        try (var desktop = AskingDesktop.start(folder)) {
            var logIn = new LogIn(desktop.session(folder), window().pid());
            var asking = new FutureTask<LogIn.Answer>(logIn::ask);
            Thread.ofPlatform().start(asking);
            desktop.awaitQuestion();

            desktop.endBus();

            assertThatThrownBy(() -> asking.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(Failure.Program.class)
                    .hasMessageContaining("ended before it answered");
        }
    }

    @Test
    void whereNobodyAsksItSaysSo() throws Exception {
        try (var polkit = PolkitDaemon.start(POLICIES)) {
            var logIn = new LogIn(polkit.session(), window().pid());

            assertThatThrownBy(logIn::ask)
                    .isInstanceOf(Failure.Program.class)
                    .hasMessageContaining("nobody is there to ask");
        }
    }

    @Test
    void aSystemThatAsksNothingUnlocksNothing() throws Exception {
        try (var polkit = PolkitDaemon.start(POLICIES)) {
            var logIn = new LogIn(polkit.session());

            assertThatThrownBy(logIn::requireQuestion)
                    .isInstanceOf(Failure.Program.class)
                    .hasMessageContaining("without asking");
        }
    }

    @Test
    void withoutThePolicyFileItSaysWhatToInstall() throws Exception {
        try (var polkit = PolkitDaemon.start(Files.createDirectory(folder.resolve("none")))) {
            var logIn = new LogIn(polkit.session());

            assertThatThrownBy(logIn::requireQuestion).isInstanceOfSatisfying(Failure.Program.class, failure -> {
                assertThat(failure.reason()).contains(LogIn.ACTION);
                assertThat(failure.remedy()).contains("sudo install", "org.keyturn.unlock.policy");
            });
        }
    }

    @Test
    void withoutASystemBusItSaysSo() {
        var nowhere = new LogIn(DesktopSession.of(name -> Optional.ofNullable(
                Map.of("HOME", "/nowhere", "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("bus"))
                        .get(name))));

        assertThatThrownBy(nowhere::requireQuestion)
                .isInstanceOf(Failure.Program.class)
                .hasMessageContaining("system bus");
    }

    private Process window() throws IOException {
        window = Optional.of(PolkitDaemon.ofAnotherAccount());
        return window.get();
    }
}

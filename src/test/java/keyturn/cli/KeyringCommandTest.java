package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.Folders;
import keyturn.desktop.DesktopSession;
import keyturn.desktop.MessageBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key of a work folder in a real keyring: gnome-keyring-daemon on a bus of its own.
class KeyringCommandTest {

    @TempDir
    private Path top;

    private Path folder;
    private MessageBus bus;
    private Optional<Process> daemon = Optional.empty();

    @BeforeEach
    void aFolder() throws Exception {
        folder = Files.createDirectory(top.resolve("trader"));
        Folders.file(folder, ".env.production", "API_KEY=s3cr3t-of-ours\nPORT=80\n");
        bus = MessageBus.start(top);
        daemon = Optional.of(keyring(true));
    }

    @AfterEach
    void stop() throws Exception {
        daemon.ifPresent(running -> running.destroyForcibly().onExit().join());
        bus.close();
    }

    @Test
    void theKeyMovesThereAndBackAndStaysTheSame() throws Exception {
        String before = fingerprints();
        assertThat(call("keyring").out()).contains("file");
        byte[] key = Files.readAllBytes(key());

        Calls.Ended used = call("keyring", "use", "--json");

        assertThat(used.error()).isEmpty();
        assertThat(used.out()).contains("\"key\":\"keyring\"", "\"readable\":true");
        assertThat(key()).doesNotExist();
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(call("get", "production", "PORT").error()).isEmpty();
        assertThat(call("log", "verify").out()).contains("entries");
        assertThat(call("log", "verify").code()).isZero();
        assertThat(call("keyring", "use").code()).isZero();

        assertThat(call("keyring", "leave").code()).isZero();

        assertThat(key()).hasBinaryContent(key);
        assertThat(folder.resolve(".keyturn/keyring")).doesNotExist();
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(call("log", "verify").code()).isZero();
        assertThat(call("log", "--json").out()).contains("move-key");
    }

    @Test
    void aLockedOrAbsentKeyringIsOneSentenceAndNoNewKey() throws Exception {
        String before = fingerprints();
        call("keyring", "use");
        restart();

        for (String[] words :
                new String[][] {{"keys", "production"}, {"check"}, {"unset", "production", "PORT"}, {"keyring", "leave"}
                }) {
            Calls.Ended ended = call(words);
            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.error()).hasLineCount(1).contains("keyring is locked");
        }
        assertThat(call("keyring").code()).isEqualTo(1);
        // What cannot be recorded is said; reading goes on.
        Calls.Ended get = call("get", "production", "PORT");
        assertThat(get.out()).isEqualTo("80\n");
        assertThat(get.error()).hasLineCount(1).contains("not recorded", "locked");
        assertThat(key()).doesNotExist();

        daemon.orElseThrow().destroyForcibly().onExit().join();
        assertThat(call("keys", "production").error()).hasLineCount(1).contains("keyring");
        assertThat(Folders.bytes(folder.resolve(".env.production"))).contains("PORT=80");
        assertThat(key()).doesNotExist();

        daemon = Optional.of(keyring(true));
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void aKeyringThatRefusesLeavesTheFile() throws Exception {
        fingerprints();
        byte[] key = Files.readAllBytes(key());
        restart();

        Calls.Ended ended = call("keyring", "use");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).hasLineCount(1);
        assertThat(key()).hasBinaryContent(key);
        assertThat(folder.resolve(".keyturn/keyring")).doesNotExist();
    }

    private String fingerprints() {
        Calls.Ended ended = call("keys", "production", "--json");
        assertThat(ended.code()).as(ended.error()).isZero();
        return ended.out();
    }

    private Path key() {
        return folder.resolve(".keyturn/key");
    }

    /// Without a password: the keyring is locked then.
    private void restart() throws Exception {
        daemon.orElseThrow().destroyForcibly().onExit().join();
        daemon = Optional.of(keyring(false));
    }

    private Process keyring(boolean unlocked) throws Exception {
        Optional<Path> program = DesktopSession.ofProcess().program("gnome-keyring-daemon");
        Assumptions.assumeTrue(
                program.isPresent(), "skipped: there is no gnome-keyring-daemon here (Debian: gnome-keyring)");
        var command = new ArrayList<>(List.of(program.get().toString(), "--foreground", "--components=secrets"));
        if (unlocked) {
            command.add("--unlock");
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(top.resolve("keyring.log").toFile());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        builder.environment()
                .put(
                        "XDG_RUNTIME_DIR",
                        Files.createDirectories(top.resolve("run")).toString());
        builder.environment().put("XDG_DATA_HOME", top.resolve("data").toString());
        builder.environment().put("XDG_CACHE_HOME", top.resolve("cache").toString());
        builder.environment().put("HOME", top.toString());
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write("a password of ours".getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // One that is not to unlock does not read it.
        }
        boolean there = bus.await("org.freedesktop.secrets");
        Assumptions.assumeTrue(there, "skipped: gnome-keyring-daemon does not start here");
        return process;
    }

    private Calls.Ended call(String... words) {
        var terminal = new TestTerminal(folder);
        terminal.variables.put("DBUS_SESSION_BUS_ADDRESS", bus.address());
        terminal.variables.put("XDG_CONFIG_HOME", top.resolve("xdg").toString());
        terminal.variables.put("HOME", top.toString());
        return Calls.call(terminal, words);
    }
}

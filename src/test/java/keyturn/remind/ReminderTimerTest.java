package keyturn.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keyturn.desktop.DesktopSession;
import keyturn.failure.Failure;
import keyturn.remind.ReminderTimer.Running;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTimerTest {

    private static final String AWKWARD = "/srv/100% of $HOME \"%h\" back\\slash {x}; ümlaut's";

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void aLauncher() throws Exception {
        launcher = Files.createDirectories(folder.resolve("opt/key turn 5%")).resolve("keyturn");
        Files.writeString(launcher, "#!/bin/sh\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/trader", "/srv/a b", "/%", "/$$", "/\"", "/\\", "/a\nb\tc", "/%%h", "/\\n", AWKWARD})
    void whatIsWrittenIsReadBack(String path) {
        var units = new ReminderUnits(Path.of("/opt/$a %b/keyturn"), LocalTime.of(8, 30), List.of(Path.of(path)));

        assertThat(ReminderUnits.read(units.service(), units.timer())).hasValue(units);
    }

    @Test
    void foreignLinesAreNotTakenForOurs() {
        assertThat(UnitWords.read("/bin/true")).isEmpty();
        assertThat(UnitWords.read("\"a\"  \"b\"")).isEmpty();
        assertThat(UnitWords.read("\"a\" ")).isEmpty();
        assertThat(UnitWords.read("\"a")).isEmpty();
        assertThat(UnitWords.read("")).isEmpty();
    }

    @Test
    void systemdTakesTheUnits() throws Exception {
        Optional<Path> analyze = DesktopSession.ofProcess().program("systemd-analyze");
        Assumptions.assumeTrue(analyze.isPresent(), "skipped: there is no systemd-analyze here (Debian: systemd)");
        var timer = timer(List.of());
        timer.install(Path.of(AWKWARD), Optional.empty());
        timer.install(Path.of("/srv/a b"), Optional.of(LocalTime.of(23, 59)));

        var builder = new ProcessBuilder(analyze.get().toString(), "verify", "--user", units("service"), units("timer"))
                .redirectErrorStream(true);
        builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("keyturn-remind");
    }

    @Test
    void withTheLastFolderNothingIsLeft() throws Exception {
        var timer = timer(List.of());

        timer.install(Path.of("/srv/one"), Optional.of(LocalTime.of(8, 30)));
        var both = timer.install(Path.of("/srv/two"), Optional.empty());
        var one = timer.remove(Path.of("/srv/one"));

        assertThat(both.folders()).containsExactly(Path.of("/srv/one"), Path.of("/srv/two"));
        assertThat(both.at()).isEqualTo(LocalTime.of(8, 30));
        assertThat(both.running()).isEqualTo(Running.NOT_KNOWN);
        assertThat(both.covers(Path.of("/srv/one"))).isTrue();
        assertThat(one.folders()).containsExactly(Path.of("/srv/two"));
        Path stamp = Files.createDirectories(folder.resolve("data/systemd/timers"));
        Files.writeString(stamp.resolve("stamp-keyturn-remind.timer"), "");
        assertThat(timer.remove(Path.of("/srv/two")).present()).isFalse();
        assertThat(files(folder.resolve("config"))).isEmpty();
        assertThat(files(folder.resolve("data"))).isEmpty();
    }

    @Test
    void othersUnitsStay() throws Exception {
        Path other = Files.createDirectories(folder.resolve("config/systemd/user/timers.target.wants"))
                .resolveSibling("other.timer");
        Files.writeString(other, "[Timer]\n");
        var timer = timer(List.of());

        timer.install(Path.of("/srv/one"), Optional.empty());
        timer.removeAll();

        assertThat(files(folder.resolve("config"))).containsExactly(other);
    }

    @Test
    void unitsThatSomebodyChangedAreNotOverwritten() throws Exception {
        var timer = timer(List.of());
        timer.install(Path.of("/srv/one"), Optional.empty());
        Files.writeString(Path.of(units("service")), "[Service]\nExecStart=/bin/true\n");

        assertThatThrownBy(() -> timer.install(Path.of("/srv/two"), Optional.empty()))
                .isInstanceOf(Failure.Program.class);
        assertThat(timer.status().readable()).isFalse();
        assertThat(timer.removeAll().present()).isFalse();
    }

    @Test
    void statusIsHonest() throws Exception {
        var timer = timer(List.of(systemctl("echo inactive")));
        timer.install(Path.of("/srv/one"), Optional.empty());

        assertThat(timer.status().running()).isEqualTo(Running.NO);
        assertThat(timer.status().covers(Path.of("/srv/one"))).isFalse();
        Files.delete(launcher);
        assertThat(timer.status().launcher()).hasValue(launcher);
        assertThat(Files.readAllLines(folder.resolve("asked")))
                .containsSubsequence(
                        "--user --no-pager daemon-reload", "--user --no-pager restart keyturn-remind.timer");
    }

    @Test
    void aSystemctlThatFailsIsAsGoodAsNone() throws Exception {
        var timer = timer(List.of(systemctl("exit 1")));

        assertThat(timer.install(Path.of("/srv/one"), Optional.empty()).running())
                .isEqualTo(Running.NOT_KNOWN);
    }

    @Test
    void withoutALauncherNothingIsWritten() throws Exception {
        var timer = new ReminderTimer(session(List.of(), Optional.empty()));

        assertThatThrownBy(() -> timer.install(Path.of("/srv/one"), Optional.empty()))
                .isInstanceOf(Failure.Program.class)
                .hasMessageContaining("launcher");
        assertThat(timer.status().present()).isFalse();
    }

    private Path systemctl(String line) throws Exception {
        Path programs = Files.createDirectories(folder.resolve("bin"));
        Path program = programs.resolve("systemctl");
        Files.writeString(program, "#!/bin/sh\necho \"$*\" >> '" + folder.resolve("asked") + "'\n" + line + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return programs;
    }

    private ReminderTimer timer(List<Path> programs) {
        return new ReminderTimer(session(programs, Optional.of(launcher)));
    }

    private DesktopSession session(List<Path> programs, Optional<Path> started) {
        return new DesktopSession(
                Optional.empty(),
                "unix:path=/nowhere",
                folder.resolve("config"),
                folder.resolve("data"),
                Optional.empty(),
                programs,
                started);
    }

    private String units(String kind) {
        return folder.resolve("config/systemd/user/keyturn-remind." + kind).toString();
    }

    private static List<Path> files(Path top) throws Exception {
        if (!Files.exists(top)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(path -> !Files.isDirectory(path)).toList();
        }
    }
}

package keyturn.remind;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import keyturn.desktop.DesktopSession;
import keyturn.failure.Failure;

/// The systemd user timer that looks at due dates every day. Installed and removed only when a person asks for it.
/// Blocks.
public final class ReminderTimer {

    /// When people who sit down in the morning see it.
    public static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DesktopSession session;
    private final UnitFiles files;
    private final Systemctl systemctl;

    public ReminderTimer(DesktopSession session) {
        this.session = session;
        files = new UnitFiles(session);
        systemctl = new Systemctl(session);
    }

    /// Whether the timer runs.
    public enum Running {
        /// The user's service manager waits for its time.
        YES,
        /// Its files are there, and the service manager does not know it.
        NO,
        /// There is no service manager to ask at the moment; the timer starts with the next login.
        NOT_KNOWN
    }

    /// How things stand.
    ///
    /// @param files    the unit files, whether or not they are there
    /// @param present  false if there are no unit files
    /// @param readable false if they are there and are not as Keyturn writes them
    /// @param folders  which are reminded of
    /// @param at       the time of day
    /// @param launcher that is gone since; empty if it is there
    public record Status(
            List<Path> files,
            boolean present,
            boolean readable,
            List<Path> folders,
            LocalTime at,
            Running running,
            Optional<Path> launcher) {

        public Status {
            files = List.copyOf(files);
            folders = List.copyOf(folders);
        }

        /// True if `folder` is reminded of every day.
        public boolean covers(Path folder) {
            return readable && folders.contains(folder) && launcher.isEmpty() && running != Running.NO;
        }
    }

    /// Looks at the files, and asks systemctl.
    public Status status() {
        Optional<ReminderUnits> units = files.read();
        return new Status(
                List.of(files.service(), files.timer()),
                files.exist(),
                units.isPresent() && files.isEnabled(),
                units.map(ReminderUnits::folders).orElse(List.of()),
                units.map(ReminderUnits::at).orElse(MORNING),
                running(),
                units.map(ReminderUnits::launcher).filter(path -> !Files.isExecutable(path)));
    }

    private Running running() {
        Optional<String> state = systemctl.answer("show", "--property=ActiveState", "--value", ReminderUnits.TIMER);
        return state.map(word -> word.equals("active") ? Running.YES : Running.NO)
                .orElse(Running.NOT_KNOWN);
    }

    /// Reminds of a work folder, too. Another time of day holds for all.
    ///
    /// @param at empty for the time that is set, or the morning
    /// @throws Failure.Program if the program was not started by its launcher, or units of this name are somebody
    ///                         else's
    public Status install(Path folder, Optional<LocalTime> at) throws Failure {
        Path launcher = session.launcher()
                .orElseThrow(() -> new Failure.Program(text("remind.noLauncher"), text("remind.noLauncher.remedy")));
        Optional<ReminderUnits> before = ours();
        LocalTime time = at.or(() -> before.map(ReminderUnits::at)).orElse(MORNING);
        var folders = before.map(ReminderUnits::folders).orElse(List.of());
        files.write(new ReminderUnits(launcher, time, folders).with(folder));
        systemctl.run("daemon-reload");
        systemctl.run("restart", ReminderUnits.TIMER);
        return status();
    }

    /// Stops reminding of a work folder; with the last one the timer goes, and leaves nothing.
    public Status remove(Path folder) throws Failure {
        Optional<ReminderUnits> left = ours().map(units -> units.without(folder));
        if (left.isPresent() && !left.get().folders().isEmpty()) {
            files.write(left.get());
            systemctl.run("daemon-reload");
            return status();
        }
        return removeAll();
    }

    /// Removes the timer, whatever its files say.
    public Status removeAll() throws Failure {
        systemctl.run("stop", ReminderUnits.TIMER);
        files.remove();
        systemctl.run("daemon-reload");
        return status();
    }

    private Optional<ReminderUnits> ours() throws Failure {
        Optional<ReminderUnits> units = files.read();
        if (units.isEmpty() && files.exist()) {
            throw new Failure.Program(text("remind.notOurs", files.service()), text("remind.notOurs.remedy"));
        }
        return units;
    }
}

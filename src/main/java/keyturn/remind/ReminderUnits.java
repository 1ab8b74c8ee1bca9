package keyturn.remind;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The two unit files of the reminders, as text and back (systemd.service(5), systemd.timer(5)). They are the only
/// place that knows which work folders are reminded of.
///
/// @param launcher the program that is started
/// @param at       the time of day
/// @param folders  work folders, absolute
record ReminderUnits(Path launcher, LocalTime at, List<Path> folders) {

    static final String SERVICE = "keyturn-remind.service";
    static final String TIMER = "keyturn-remind.timer";

    private static final String COMMAND = "ExecStart=";
    private static final String WHEN = "OnCalendar=*-*-* ";
    private static final String FOLDER = "--folder";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    ReminderUnits {
        folders = List.copyOf(folders);
    }

    /// It looks, tells and ends. That something is due is no failure of the unit.
    String service() {
        var words = new ArrayList<String>(List.of(launcher.toString(), "remind"));
        folders.forEach(folder -> words.addAll(List.of(FOLDER, folder.toString())));
        return """
            # Written by keyturn; "keyturn remind remove --all" takes it away.
            [Unit]
            Description=Keyturn: rotations that are due

            [Service]
            Type=oneshot
            SuccessExitStatus=1
            TimeoutStartSec=300
            """ + COMMAND + UnitWords.write(words) + "\n";
    }

    /// What was missed while the machine slept is made up for.
    String timer() {
        return """
            # Written by keyturn; "keyturn remind remove --all" takes it away.
            [Unit]
            Description=Keyturn: a look at due rotations, every day

            [Timer]
            """ + WHEN + TIME.format(at) + """

            Persistent=true

            [Install]
            WantedBy=timers.target
            """;
    }

    /// Reads both units; empty if they are not as Keyturn writes them.
    static Optional<ReminderUnits> read(String service, String timer) {
        Optional<List<String>> words = line(service, COMMAND).flatMap(UnitWords::read);
        Optional<String> when = line(timer, WHEN);
        if (words.isEmpty() || when.isEmpty() || words.get().size() % 2 != 0) {
            return Optional.empty();
        }
        try {
            var folders = new ArrayList<Path>();
            for (int i = 2; i < words.get().size(); i += 2) {
                if (!words.get().get(i).equals(FOLDER)) {
                    return Optional.empty();
                }
                folders.add(Path.of(words.get().get(i + 1)));
            }
            return Optional.of(
                    new ReminderUnits(Path.of(words.get().getFirst()), LocalTime.parse(when.get(), TIME), folders));
        } catch (DateTimeException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> line(String unit, String start) {
        return unit.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    /// With this work folder, too.
    ReminderUnits with(Path folder) {
        return new ReminderUnits(
                launcher,
                at,
                Stream.concat(folders.stream(), Stream.of(folder)).distinct().toList());
    }

    /// Without this work folder.
    ReminderUnits without(Path folder) {
        return new ReminderUnits(
                launcher,
                at,
                folders.stream().filter(each -> !each.equals(folder)).toList());
    }
}

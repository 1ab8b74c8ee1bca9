package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.app.Reminders;
import keyturn.failure.Failure;
import keyturn.remind.ReminderTimer;
import keyturn.remind.ReminderTimer.Status;

/// `keyturn remind`: a notification on the desktop of what is due, if there is news; `remind install`, `remove` and
/// `status`: the timer that does it every day.
final class RemindCommand implements Command {

    private static final String AT = "--at";
    private static final String ALL = "--all";
    private static final String FOLDER = "--folder";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "remind",
                words.text("cli.remind.about"),
                words.text("cli.remind.more"),
                List.of(
                        Shape.Option.value(AT, "TIME", words.text("cli.remind.at")),
                        Shape.Option.values(FOLDER, "DIR", words.text("cli.remind.folder")),
                        Shape.Option.flag(ALL, words.text("cli.remind.all"))),
                List.of(Shape.optional("REMIND", words.text("cli.remind.action"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        var reminders = new Reminders(call.app());
        List<String> places = call.words().places();
        return switch (places.isEmpty() ? "" : places.getFirst()) {
            case "" -> tell(call, reminders);
            case "install" -> {
                Status status = reminders.status();
                for (Path folder : folders(call)) {
                    status = reminders.install(folder, at(call));
                }
                yield installed(call, status);
            }
            case "remove" -> {
                Status status = reminders.status();
                if (call.words().has(ALL)) {
                    status = reminders.removeAll();
                } else {
                    for (Path folder : folders(call)) {
                        status = reminders.remove(folder);
                    }
                }
                report(call, status);
                yield ExitCode.DONE;
            }
            case "status" -> status(call, reminders.status());
            default ->
                throw new Failure.Usage(
                        text("cli.remind.noAction", places.getFirst()), text("cli.remind.noAction.remedy"));
        };
    }

    private static List<Path> folders(Call call) throws Failure {
        List<String> named = call.words().values(FOLDER);
        if (named.isEmpty()) {
            return List.of(call.folder());
        }
        var folders = new ArrayList<Path>();
        for (String name : named) {
            folders.add(call.path(name));
        }
        return folders;
    }

    private static Optional<LocalTime> at(Call call) throws Failure.Usage {
        Optional<String> word = call.words().value(AT);
        try {
            return word.map(text -> LocalTime.parse(text, TIME));
        } catch (DateTimeException _) {
            throw new Failure.Usage(text("cli.remind.noTime"), text("cli.remind.noTime.remedy"));
        }
    }

    /// One work folder that cannot be read keeps nobody from being told of the others.
    private static ExitCode tell(Call call, Reminders reminders) throws Failure {
        var told = new ArrayList<Reminders.Told>();
        Optional<Failure> failed = Optional.empty();
        for (Path folder : folders(call)) {
            try {
                told.add(reminders.tell(folder));
            } catch (Failure failure) {
                failed.ifPresent(earlier -> call.say(earlier.reason()));
                failed = Optional.of(failure);
            }
        }
        if (call.inJson()) {
            RemindJson.told(call, told);
        } else {
            told.forEach(each -> call.print(line(each)));
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        boolean pressing =
                told.stream().anyMatch(each -> !each.reminder().pressing().isEmpty());
        return pressing ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static String line(Reminders.Told told) {
        var reminder = told.reminder();
        if (reminder.pressing().isEmpty()) {
            return text("cli.remind.nothing", reminder.folder());
        }
        return told.shown()
                ? text("cli.remind.told", reminder.folder(), reminder.counts())
                : text("cli.remind.toldBefore", reminder.folder(), reminder.counts());
    }

    private static ExitCode installed(Call call, Status status) {
        report(call, status);
        if (status.running() != ReminderTimer.Running.YES) {
            call.say(text("cli.remind.notStarted", "systemctl --user enable --now keyturn-remind.timer"));
        }
        return ExitCode.DONE;
    }

    private static ExitCode status(Call call, Status status) throws Failure {
        report(call, status);
        Optional<Path> here = call.words().values(FOLDER).isEmpty() ? call.folderIfAny() : Optional.of(call.folder());
        boolean fine = here.map(status::covers).orElse(status.readable());
        return fine ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static void report(Call call, Status status) {
        if (call.inJson()) {
            RemindJson.status(call, status);
            return;
        }
        if (!status.present()) {
            call.print(text("cli.remind.none"));
            return;
        }
        status.files().forEach(file -> call.print(text("cli.remind.file", file)));
        if (!status.readable()) {
            call.print(text("cli.remind.changed"));
            return;
        }
        for (Path folder : status.folders()) {
            call.print(text("cli.remind.every", TIME.format(status.at()), folder));
        }
        call.print(
                switch (status.running()) {
                    case YES -> text("cli.remind.running");
                    case NO -> text("cli.remind.stopped");
                    case NOT_KNOWN -> text("cli.remind.unknown");
                });
        status.launcher().ifPresent(gone -> call.print(text("cli.remind.launcherGone", gone)));
    }
}

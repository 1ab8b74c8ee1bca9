package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.app.State;
import keyturn.failure.Failure;
import keyturn.policy.CriticalityWords;
import keyturn.rotate.CalendarFile;
import keyturn.rotate.DueCalendar;
import keyturn.rotate.DueDate;
import keyturn.rotate.DueDates;

/// `keyturn due`: what must be rotated when.
final class DueCommand implements Command {

    private static final String WITHIN = "--within";
    private static final String ICS = "--ics";
    private static final String QUIET = "--quiet";
    private static final String STANDARD_OUTPUT = "-";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "due",
                words.text("cli.due.about"),
                words.text("cli.due.more"),
                List.of(
                        Shape.Option.value(WITHIN, "TIME", words.text("cli.due.within")),
                        Shape.Option.value(ICS, "FILE", words.text("cli.due.ics")),
                        Shape.Option.flag(QUIET, words.text("cli.due.quiet"))),
                List.of());
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        Optional<String> within = call.words().value(WITHIN);
        Period soon = within.isPresent() ? Periods.parse(within.get()) : DueDates.SOON;
        Optional<String> ics = call.words().value(ICS);
        boolean calendarOnly = ics.equals(Optional.of(STANDARD_OUTPUT));
        if (calendarOnly && call.inJson()) {
            throw new Failure.Usage(text("cli.due.two"), text("cli.due.two.remedy"));
        }
        List<DueDate> dates = dates(call, soon);
        if (ics.isPresent()) {
            String name = String.valueOf(call.folder().getFileName());
            export(call, DueCalendar.write(dates, name, call.app().clock().instant()), ics.get());
        }
        List<DueDate> pressing = dates.stream().filter(DueDate::presses).toList();
        List<DueDate> shown = call.words().has(QUIET) ? pressing : dates;
        if (call.inJson()) {
            DueJson.print(call, shown);
        } else if (!calendarOnly && !(call.words().has(QUIET) && pressing.isEmpty())) {
            table(call, shown);
        }
        return !pressing.isEmpty() || call.policyProblems() > 0 ? ExitCode.FOUND : ExitCode.DONE;
    }

    /// Writes to the ledger what it sees, if no other Keyturn has the folder: the next call knows since when.
    private static List<DueDate> dates(Call call, Period soon) throws Failure {
        try (var session = call.read()) {
            State state = session.read();
            if (state.policy().policy().types().isEmpty() && !call.words().has(QUIET)) {
                call.say(text("cli.due.noTypes"));
            }
            return DueDates.of(state.snapshot(), state.policy().policy(), state.ledger(), session.today(), soon);
        }
    }

    private static void export(Call call, byte[] calendar, String file) throws Failure {
        if (file.equals(STANDARD_OUTPUT)) {
            call.printBytes(calendar);
            return;
        }
        Path path = call.path(file);
        CalendarFile.write(path, calendar);
        call.say(text("cli.due.wrote", path));
    }

    private static void table(Call call, List<DueDate> dates) {
        var table = new Table(
                text("cli.head.due"),
                text("cli.head.days"),
                text("cli.head.state"),
                text("cli.head.profile"),
                text("cli.head.key"),
                text("cli.head.criticality"),
                text("cli.head.lastRotated"));
        for (DueDate date : dates) {
            table.row(
                    Table.cell(date.due().map(Object::toString).orElse("–")),
                    Table.cell(date.days().map(Object::toString).orElse("–")),
                    Table.cell(state(date), ink(date.state())),
                    Table.cell(date.profile().name()),
                    Table.cell(date.key().name()),
                    Table.cell(CriticalityWords.of(date.type().criticality()).toLowerCase(Locale.ROOT)),
                    Table.cell(lastRotated(date)));
        }
        call.print(table);
    }

    private static String lastRotated(DueDate date) {
        String day = date.lastRotated().map(Object::toString).orElse("–");
        return date.atLeast() ? text("cli.due.atLeast", day) : day;
    }

    private static Ink ink(DueDate.State state) {
        return switch (state) {
            case OVERDUE -> Ink.BAD;
            case SOON -> Ink.CARE;
            case OK -> Ink.GOOD;
            case WHEN_COMPROMISED, ON_CHANGE, UNKNOWN -> Ink.FAINT;
        };
    }

    /// As in JSON: `when-compromised`.
    static String state(DueDate date) {
        return date.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

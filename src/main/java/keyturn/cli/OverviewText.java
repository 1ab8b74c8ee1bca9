package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import keyturn.app.State;
import keyturn.backup.Backup;
import keyturn.health.Finding;
import keyturn.health.Severity;
import keyturn.rotate.DueDate;

/// The overview as text, for where no window can open: findings worst first, due dates, the last backup.
public final class OverviewText {

    private static final int DUE_DATES = 12;

    private OverviewText() {}

    /// Prints the overview on standard output.
    ///
    /// @param clock for the time zone of what is shown
    public static void print(State state, Clock clock, Terminal terminal) throws java.io.IOException {
        boolean colour = Colour.wanted(terminal, terminal.outputIsTerminal());
        terminal.write(of(state, clock, colour).getBytes(StandardCharsets.UTF_8));
    }

    static String of(State state, Clock clock, boolean colour) {
        var snapshot = state.snapshot();
        String folder = Visible.of(String.valueOf(snapshot.root()));
        return text(
                        "demo.overview.folder",
                        folder,
                        snapshot.profiles().size(),
                        snapshot.keys().size())
                + "\n\n"
                + findings(state.findings(), colour)
                + "\n"
                + dueDates(state.dueDates(), colour)
                + "\n"
                + backup(state.backups(), clock)
                + "\n";
    }

    private static String findings(List<Finding> findings, boolean colour) {
        if (findings.isEmpty()) {
            return text("demo.overview.noFindings") + "\n";
        }
        var table = new Table(text("demo.overview.severity"), text("demo.overview.finding"), text("demo.overview.why"));
        for (Finding finding : findings) {
            table.row(
                    Table.cell(SeverityWord.of(finding.severity()), ink(finding.severity())),
                    Table.cell(finding.sentence()),
                    Table.cell(finding.detail(), Ink.FAINT));
        }
        return text("demo.overview.findings", findings.size()) + "\n" + table.lines(colour);
    }

    private static Ink ink(Severity severity) {
        return switch (severity) {
            case ERROR -> Ink.BAD;
            case WARNING -> Ink.CARE;
            case NOTE -> Ink.FAINT;
        };
    }

    private static String dueDates(List<DueDate> dates, boolean colour) {
        List<DueDate> dated =
                dates.stream().filter(date -> date.due().isPresent()).toList();
        if (dated.isEmpty()) {
            return text("demo.overview.noDates") + "\n";
        }
        var table = new Table(
                text("demo.overview.due"),
                text("demo.overview.days"),
                text("demo.overview.key"),
                text("demo.overview.profile"));
        for (DueDate date : dated.subList(0, Math.min(DUE_DATES, dated.size()))) {
            table.row(
                    Table.cell(String.valueOf(date.due().orElseThrow())),
                    Table.cell(String.valueOf(date.days().orElseThrow()), ink(date.state())),
                    Table.cell(date.key().name()),
                    Table.cell(date.profile().name()));
        }
        return text("demo.overview.dates", Math.min(DUE_DATES, dated.size()), dated.size())
                + "\n"
                + table.lines(colour);
    }

    private static Ink ink(DueDate.State state) {
        return switch (state) {
            case OVERDUE -> Ink.BAD;
            case SOON -> Ink.CARE;
            case OK -> Ink.GOOD;
            case WHEN_COMPROMISED, ON_CHANGE, UNKNOWN -> Ink.PLAIN;
        };
    }

    private static String backup(List<Backup> backups, Clock clock) {
        if (backups.isEmpty()) {
            return text("demo.overview.noBackup");
        }
        Backup last = backups.getFirst();
        return text(
                "demo.overview.backup",
                Times.local(last.created(), clock),
                last.format().id(),
                last.state().name().toLowerCase(Locale.ROOT));
    }
}

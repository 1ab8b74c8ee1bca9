package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.doctor.PastSecrets;
import keyturn.doctor.Plan;
import keyturn.doctor.Repair;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.health.Health;

/// `keyturn doctor [--fix] [--undo] [--rule RULE…]`: everything that is wrong, by cause; mends what is safe, and
/// takes the last run back.
final class DoctorCommand implements Command {

    private static final String FIX = "--fix";
    private static final String UNDO = "--undo";
    private static final String RULE = "--rule";
    private static final String PROCESSES = "--processes";
    private static final String LOGS = "--logs";
    private static final String CONNECT = "--connect";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "doctor",
                words.text("cli.doctor.about"),
                words.text("cli.doctor.more"),
                List.of(
                        Shape.Option.flag(FIX, words.text("cli.doctor.fix")),
                        Shape.Option.flag(UNDO, words.text("cli.doctor.undo")),
                        Shape.Option.values(RULE, "RULE", words.text("cli.doctor.rule")),
                        Shape.Option.flag(PROCESSES, words.text("cli.doctor.processes")),
                        Shape.Option.values(LOGS, "DIR", words.text("cli.doctor.logs")),
                        Shape.Option.value(CONNECT, "PROFILE", words.text("cli.doctor.connect"))),
                List.of());
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        boolean fix = call.words().has(FIX);
        Optional<String> connect = call.words().value(CONNECT);
        boolean outside = connect.isPresent()
                || call.words().has(PROCESSES)
                || call.words().has(LOGS);
        if (outside) {
            if (fix || call.words().has(UNDO) || call.words().has(RULE)) {
                throw new Failure.Usage(text("cli.doctor.outsideAlone"), "");
            }
            if (connect.isPresent()) {
                if (call.words().has(PROCESSES) || call.words().has(LOGS)) {
                    throw new Failure.Usage(text("cli.doctor.connect.alone"), "");
                }
                return new DoctorConnections(call).look(connect.get());
            }
            return new DoctorOutside(call)
                    .look(call.words().has(PROCESSES), call.words().values(LOGS));
        }
        if (call.words().has(UNDO)) {
            if (fix || call.words().has(RULE)) {
                throw new Failure.Usage(text("cli.doctor.undoAlone"), "");
            }
            return undo(call);
        }
        Set<String> asked = rules(call);
        DoctorReport report;
        // Mistakes of the policy are findings here; saying them twice would be noise.
        try (var session = call.app().open(call.folder(), new App.Access.Looking(), Optional.empty())) {
            report = examine(call, session, asked);
        }
        return fix && !report.plan().isEmpty() ? fix(call, report, asked) : report.print(List.of());
    }

    /// A rule that does not exist finds nothing, and that must not look like a clean folder.
    private static Set<String> rules(Call call) throws Failure.Usage {
        var asked = new LinkedHashSet<>(call.words().values(RULE));
        for (String rule : asked) {
            boolean known = rule.equals(PastSecrets.RULE)
                    || Health.rules().stream().anyMatch(each -> each.id().equals(rule));
            if (!known) {
                throw new Failure.Usage(text("cli.doctor.noRule", rule), text("cli.doctor.noRule.remedy"));
            }
        }
        return asked;
    }

    /// Looks again with the folder's lock held: nothing is mended that another has changed meanwhile.
    private static ExitCode fix(Call call, DoctorReport shown, Set<String> asked) throws Failure, InterruptedException {
        shown.announce();
        try (var session = call.write()) {
            Repair repair =
                    session.treatment().carryOut(examine(call, session, asked).plan());
            for (Repair.Refused refused : repair.refused()) {
                call.say(text("cli.doctor.refused", shown.shown(refused.file()), refused.reason()));
            }
            DoctorReport after = examine(call, session, asked);
            return after.print(shown.plan().mends().stream()
                    .filter(finding -> !after.findings().contains(finding))
                    .toList());
        }
    }

    private static DoctorReport examine(Call call, Session session, Set<String> asked)
            throws Failure, InterruptedException {
        State state = session.inspection().examine(_ -> {});
        Profiles.requireSome(state.snapshot(), state.findings());
        List<Finding> findings = asked.isEmpty()
                ? state.findings()
                : state.findings().stream()
                        .filter(finding -> asked.contains(finding.rule()))
                        .toList();
        Plan plan = session.treatment().plan(state.with(findings), asked);
        return new DoctorReport(call, state.snapshot(), state.policy().policy(), findings, plan);
    }

    private static ExitCode undo(Call call) throws Failure {
        try (var session = call.write()) {
            Repair repair = session.treatment().takeBack();
            DoctorReport.printUndo(call, session.folder().root(), repair);
            return repair.refused().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }
}

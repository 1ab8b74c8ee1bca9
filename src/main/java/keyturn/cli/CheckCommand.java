package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Health;
import keyturn.health.Sarif;
import keyturn.health.Severity;

/// `keyturn check [PROFILE…] [--format text|json|sarif]`: what is wrong with the work folder.
final class CheckCommand implements Command {

    private static final String FORMAT = "--format";

    /// How the answer is written.
    private enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "check",
                words.text("cli.check.about"),
                words.text("cli.check.more"),
                List.of(Shape.Option.value(FORMAT, "REPORT", words.text("cli.check.format"))),
                List.of(Shape.any("PROFILE", words.text("cli.check.profiles"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        Format format = format(call);
        // Mistakes of the policy are findings here; saying them twice would be noise.
        try (var session = call.app().open(call.folder(), new App.Access.Looking(), Optional.empty())) {
            State state = session.read();
            List<Finding> findings = chosen(call, state);
            switch (format) {
                case TEXT -> lines(call, state, findings);
                case JSON -> call.print(out -> FindingReport.json(out, told(state, findings)));
                case SARIF -> call.printBytes(sarif(session, state, findings));
            }
            boolean wrong = findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
            return wrong ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    private static Format format(Call call) throws Failure.Usage {
        Optional<String> named = call.words().value(FORMAT);
        if (named.isEmpty()) {
            return call.inJson() ? Format.JSON : Format.TEXT;
        }
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(named.get())) {
                if (call.inJson() && format != Format.JSON) {
                    throw new Failure.Usage(text("cli.check.twoFormats"), text("cli.check.twoFormats.remedy"));
                }
                return format;
            }
        }
        throw new Failure.Usage(text("cli.check.noFormat", named.get()), text("cli.check.noFormat.remedy"));
    }

    /// What concerns the named profiles, or the folder as a whole; everything if none is named.
    private static List<Finding> chosen(Call call, State state) throws Failure {
        var asked = new ArrayList<ProfileName>();
        for (String word : call.words().placesFrom(0)) {
            asked.add(Profiles.named(state.snapshot(), word).name());
        }
        return asked.isEmpty()
                ? state.findings()
                : state.findings().stream()
                        .filter(finding -> asked.stream().anyMatch(finding::concerns))
                        .toList();
    }

    private static List<FindingReport.Told> told(State state, List<Finding> findings) {
        Path root = state.snapshot().root();
        return findings.stream()
                .map(finding -> FindingReport.Told.of(finding, root, CheckCommand::isFixable))
                .toList();
    }

    /// True if Keyturn mends it; what only leads to where a person decides does not.
    private static boolean isFixable(Finding finding) {
        return finding.fix()
                .filter(fix -> !(fix instanceof Fix.Rotate || fix instanceof Fix.Show))
                .isPresent();
    }

    private static void lines(Call call, State state, List<Finding> findings) {
        for (FindingReport.Told each : told(state, findings)) {
            call.print(each.line());
            if (!each.finding().detail().isEmpty()) {
                call.print("    " + each.finding().detail());
            }
        }
        if (findings.isEmpty()) {
            call.say(text("cli.check.clean"));
        } else {
            call.say(text(
                    "cli.check.counts",
                    count(findings, Severity.ERROR),
                    count(findings, Severity.WARNING),
                    count(findings, Severity.NOTE)));
        }
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static byte[] sarif(Session session, State state, List<Finding> findings) throws Failure {
        Path base = session.git().topLevel().orElse(state.snapshot().root());
        return new Sarif(Version.NUMBER, base, Health.rules()).log(findings, state.readAt());
    }
}

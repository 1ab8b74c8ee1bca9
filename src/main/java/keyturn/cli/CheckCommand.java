package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.app.App;
import keyturn.app.State;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.health.Health;
import keyturn.health.Review;
import keyturn.health.Sarif;
import keyturn.health.Severity;

/// `keyturn check [PROFILE…] [--format text|json|sarif]`: what is wrong with the work folder. With `--accept`,
/// writes into the policy that somebody answers for a finding.
final class CheckCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String FAIL_ON = "--fail-on";

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
                List.of(
                        Shape.Option.value(FORMAT, "REPORT", words.text("cli.check.format")),
                        Shape.Option.value(FAIL_ON, "SEVERITY", words.text("cli.check.failOn")),
                        Shape.Option.value(AcceptedWords.ACCEPT, "RULE", words.text("cli.check.accept")),
                        Shape.Option.value(AcceptedWords.UNACCEPT, "RULE", words.text("cli.check.unaccept")),
                        Shape.Option.value(AcceptedWords.REASON, "TEXT", words.text("cli.check.reason")),
                        Shape.Option.value(AcceptedWords.UNTIL, "DATE", words.text("cli.check.until")),
                        Shape.Option.value(AcceptedWords.BY, "NAME", words.text("cli.check.by"))),
                List.of(Shape.any("PROFILE", words.text("cli.check.profiles"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        Format format = format(call);
        Severity least = failOn(call);
        if (call.words().has(AcceptedWords.UNACCEPT)) {
            return AcceptedWords.takeBack(call);
        }
        if (AcceptedWords.areIn(call)) {
            return AcceptedWords.accept(call);
        }
        // Mistakes of the policy are findings here; saying them twice would be noise.
        try (var session = call.app().open(call.folder(), new App.Access.Looking(), Optional.empty())) {
            State state = session.read();
            Review review = chosen(call, state);
            Profiles.requireSome(state.snapshot(), review.findings());
            switch (format) {
                case TEXT -> CheckLines.print(call, state.snapshot().root(), review);
                case JSON ->
                    call.print(out -> CheckLines.json(out, state.snapshot().root(), review));
                case SARIF -> {
                    Path base = session.git().topLevel().orElse(state.snapshot().root());
                    call.printBytes(new Sarif(Version.NUMBER, base, Health.rules()).log(review, state.readAt()));
                }
            }
            // The gravest stand first in the enumeration.
            boolean wrong = review.findings().stream()
                    .anyMatch(finding -> finding.severity().compareTo(least) <= 0);
            return wrong ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    /// The least severity that makes the answer 1.
    private static Severity failOn(Call call) throws Failure.Usage {
        Optional<String> named = call.words().value(FAIL_ON);
        if (named.isEmpty()) {
            return Severity.WARNING;
        }
        for (Severity severity : Severity.values()) {
            if (severity.name().toLowerCase(Locale.ROOT).equals(named.get())) {
                return severity;
            }
        }
        throw new Failure.Usage(text("cli.check.noSeverity", named.get()), text("cli.check.noSeverity.remedy"));
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
    private static Review chosen(Call call, State state) throws Failure {
        var asked = new ArrayList<ProfileName>();
        for (String word : call.words().placesFrom(0)) {
            asked.add(Profiles.named(state.snapshot(), word).name());
        }
        if (asked.isEmpty()) {
            return new Review(state.findings(), state.accepted());
        }
        return new Review(
                state.findings().stream().filter(each -> concerns(each, asked)).toList(),
                state.accepted().stream()
                        .filter(each -> concerns(each.finding(), asked))
                        .toList());
    }

    private static boolean concerns(Finding finding, List<ProfileName> asked) {
        return asked.stream().anyMatch(finding::concerns);
    }
}

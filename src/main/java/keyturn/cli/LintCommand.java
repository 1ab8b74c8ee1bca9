package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.app.Session;
import keyturn.env.EnvDocument;
import keyturn.env.loader.Loader;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.health.Finding;
import keyturn.health.Lint;
import keyturn.usage.UsedLoaders;
import keyturn.work.WorkSnapshot;

/// `keyturn lint FILE…|PROFILE… [--fix]`: how files are written, as the loaders in use read them.
///
/// The loaders are those of the call, else those that the work folder uses, else all.
final class LintCommand implements Command {

    private static final String FIX = "--fix";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "lint",
                words.text("cli.lint.about"),
                words.text("cli.lint.more"),
                List.of(
                        Shape.Option.flag(FIX, words.text("cli.lint.fix")),
                        Shape.Option.values(AskedLoaders.OPTION, "LOADERS", words.text("cli.lint.as"))),
                List.of(Shape.some("FILE|PROFILE", words.text("cli.lint.files"))));
    }

    /// Outside a work folder nothing shows which loaders are in use.
    private static final UsedLoaders ASSUMED = new UsedLoaders(UsedLoaders.Basis.ASSUMED, List.of(), true);

    @Override
    public ExitCode run(Call call) throws Failure {
        List<Loader> asked = AskedLoaders.several(call.words());
        if (call.folderIfAny().isEmpty()) {
            return run(call, Optional.empty(), asked, ASSUMED);
        }
        try (var session = call.words().has(FIX) ? call.write() : call.read()) {
            return run(call, Optional.of(session), asked, session.usedLoaders());
        }
    }

    private static ExitCode run(Call call, Optional<Session> session, List<Loader> asked, UsedLoaders used)
            throws Failure {
        boolean assumed = asked.isEmpty() && used.basis() == UsedLoaders.Basis.ASSUMED;
        if (assumed) {
            call.say(text("cli.lint.assumed", String.join(", ", UsedLoaders.ASSUMED)));
        }
        var lint = new Lint(asked.isEmpty() ? used.loaders() : asked, assumed);
        Optional<WorkSnapshot> snapshot =
                session.isPresent() ? Optional.of(session.get().snapshot()) : Optional.empty();
        var findings = new ArrayList<FindingReport.Told>();
        for (String word : call.words().placesFrom(0)) {
            LintTarget target = LintTarget.named(call, snapshot, word);
            if (call.words().has(FIX)) {
                target = fix(call, lint, target);
            }
            for (Finding finding : lint.check(target.name(), target.path(), target.document())) {
                findings.add(target.told(finding));
            }
        }
        print(call, findings);
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static void print(Call call, List<FindingReport.Told> findings) {
        if (call.inJson()) {
            call.print(out -> FindingReport.json(out, findings));
            return;
        }
        for (FindingReport.Told each : findings) {
            call.print(each.fixable() ? each.line() + " " + text("cli.lint.fixable") : each.line());
            if (!each.finding().detail().isEmpty()) {
                call.print("    " + each.finding().detail());
            }
        }
        if (findings.isEmpty()) {
            call.say(text("cli.lint.clean"));
        }
    }

    /// No value changes, so the ledger has nothing to note.
    private static LintTarget fix(Call call, Lint lint, LintTarget target) throws Failure {
        EnvDocument mended = lint.mend(target.name(), target.path(), target.document());
        if (mended.equals(target.document())) {
            return target;
        }
        WholeFiles.replace(List.of(new WholeFiles.Change(target.path(), mended.bytes(), target.digest())));
        call.say(text("cli.lint.fixed", target.shown()));
        return target.with(mended);
    }
}

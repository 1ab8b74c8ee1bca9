package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.git.GitState;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Item;
import keyturn.work.Profile;

/// A file with secrets that the next commit would take in: the last moment at which nothing is in the history.
public final class StagedForCommit implements Rule {

    @Override
    public String id() {
        return "staged-for-commit";
    }

    @Override
    public About about() {
        return new About(text("rules.staged"), text("rules.staged.help"));
    }

    @Override
    public boolean countsCopies() {
        return true;
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            if (evidence.git().get(profile.file()) == GitState.STAGED) {
                Severity severity = Weight.isRelaxed(evidence, profile.name()) ? Severity.WARNING : Severity.ERROR;
                findings.add(
                        Finding.ofProfile(id(), severity, profile, text("health.staged"), text("health.staged.detail"))
                                .with(new Fix.Untrack(profile.file(), false)));
            }
        }
        for (Item item : evidence.survey().items()) {
            Optional<Severity> severity = TrackedByGit.severity(item);
            if (severity.isPresent() && evidence.git().get(item.file()) == GitState.STAGED) {
                findings.add(Finding.ofFile(
                                id(),
                                severity.get(),
                                item.file(),
                                Optional.empty(),
                                text("health.staged"),
                                text("health.staged.detail"))
                        .with(new Fix.Untrack(item.file(), false)));
            }
        }
        return findings;
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.git.GitState;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A profile that git tracks: its values are in the history.
public final class TrackedByGit implements Rule {

    @Override
    public String id() {
        return "tracked-by-git";
    }

    @Override
    public About about() {
        return new About(text("rules.trackedByGit"), text("rules.trackedByGit.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            if (evidence.git().get(profile.file()) == GitState.TRACKED) {
                Severity severity = Weight.isRelaxed(evidence, profile.name()) ? Severity.WARNING : Severity.ERROR;
                findings.add(Finding.ofProfile(
                                id(),
                                severity,
                                profile,
                                text("health.trackedByGit"),
                                text("health.trackedByGit.detail"))
                        .with(new Fix.Untrack(profile.file())));
            }
        }
        return findings;
    }
}

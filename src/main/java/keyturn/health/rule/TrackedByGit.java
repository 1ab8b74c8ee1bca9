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

/// A file with secrets that git tracks: its values are in the history.
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
    public boolean countsCopies() {
        return true;
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
                        .with(new Fix.Untrack(profile.file(), true)));
            }
        }
        for (Item item : evidence.survey().items()) {
            Optional<Severity> severity = severity(item);
            if (severity.isPresent() && evidence.git().get(item.file()) == GitState.TRACKED) {
                findings.add(Finding.ofFile(
                                id(),
                                severity.get(),
                                item.file(),
                                Optional.empty(),
                                text("health.trackedByGit"),
                                text("health.trackedByGit.file"))
                        .with(new Fix.Untrack(item.file(), true)));
            }
        }
        return findings;
    }

    /// A backup is encrypted, but whoever has the repository can try passphrases for ever.
    static Optional<Severity> severity(Item item) {
        return switch (item.kind()) {
            case LEFT_OVER, TEMPORARY, STATE_FILE -> Optional.of(Severity.ERROR);
            case BACKUP -> Optional.of(Severity.WARNING);
            case PROFILE, EDITOR_LOCK, WORK_FOLDER, BACKUP_FOLDER, STATE_FOLDER -> Optional.empty();
        };
    }
}

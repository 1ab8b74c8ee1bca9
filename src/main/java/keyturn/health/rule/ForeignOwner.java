package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.file.Rights;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Item;
import keyturn.survey.Kind;
import keyturn.survey.Survey;

/// A file that belongs to somebody else than the work folder, as after a call with sudo: its owner can read and change
/// it whatever its mode, and the operator perhaps cannot.
public final class ForeignOwner implements Rule {

    @Override
    public String id() {
        return "foreign-owner";
    }

    @Override
    public About about() {
        return new About(text("rules.foreignOwner"), text("rules.foreignOwner.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        Survey survey = evidence.survey();
        var findings = new ArrayList<Finding>();
        for (Item item : survey.items()) {
            if (survey.isForeign(item) && item.outside().isEmpty()) {
                Item root = survey.root().orElseThrow();
                var finding = Finding.ofFile(
                        id(),
                        Severity.WARNING,
                        item.file(),
                        Optional.empty(),
                        text("health.foreignOwner", item.owner()),
                        text("health.foreignOwner.detail", root.owner()));
                findings.add(isOurs(item.kind()) ? finding.with(fix(item, root)) : finding);
            }
        }
        return findings;
    }

    /// A profile of another owner may be meant so: then a service's account reads it.
    private static boolean isOurs(Kind kind) {
        return switch (kind) {
            case STATE_FOLDER, STATE_FILE, BACKUP_FOLDER, BACKUP -> true;
            case WORK_FOLDER, PROFILE, LEFT_OVER, EDITOR_LOCK, TEMPORARY -> false;
        };
    }

    private static Fix fix(Item item, Item root) {
        Rights wanted = root.rights().orElseThrow();
        return new Fix.GiveToOwner(item.file(), wanted.user(), wanted.group());
    }
}

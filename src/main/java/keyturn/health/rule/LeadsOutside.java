package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Item;
import keyturn.survey.Kind;

/// A profile, or a folder of Keyturn's, that is a link out of the work folder: what is written here changes a file
/// elsewhere.
public final class LeadsOutside implements Rule {

    @Override
    public String id() {
        return "leads-outside";
    }

    @Override
    public About about() {
        return new About(text("rules.leadsOutside"), text("rules.leadsOutside.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Item item : evidence.survey().items()) {
            if (item.outside().isPresent() && item.kind() != Kind.EDITOR_LOCK && item.kind() != Kind.WORK_FOLDER) {
                findings.add(Finding.ofFile(
                        id(),
                        Severity.WARNING,
                        item.file(),
                        Optional.empty(),
                        text("health.leadsOutside", item.outside().get()),
                        text("health.leadsOutside.detail")));
            }
        }
        return findings;
    }
}

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

/// A folder of Keyturn's that others can look into or write in, or a work folder in which everybody can replace
/// profiles.
public final class OpenFolder implements Rule {

    @Override
    public String id() {
        return "open-folder";
    }

    @Override
    public About about() {
        return new About(text("rules.openFolder"), text("rules.openFolder.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Item item : evidence.survey().items()) {
            Rights rights = item.rights().orElse(null);
            boolean ours = item.kind() == Kind.STATE_FOLDER || item.kind() == Kind.BACKUP_FOLDER;
            if (rights != null && ours && rights.open()) {
                findings.add(found(
                                item,
                                rights,
                                (rights.mode() & 022) != 0 ? Severity.ERROR : Severity.WARNING,
                                text("health.openFolder.detail"))
                        .with(new Fix.RestrictMode(item.file())));
            } else if (rights != null && item.kind() == Kind.WORK_FOLDER && rights.writableByAll()) {
                findings.add(found(item, rights, Severity.ERROR, text("health.openFolder.all"))
                        .with(new Fix.CloseToOthers(item.file())));
            }
        }
        return findings;
    }

    private Finding found(Item item, Rights rights, Severity severity, String detail) {
        return Finding.ofFile(
                id(), severity, item.file(), Optional.empty(), text("health.readableByOthers", rights.octal()), detail);
    }
}

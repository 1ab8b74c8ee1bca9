package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.file.Rights;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Item;
import keyturn.survey.Kind;

/// A folder in which nothing can be saved by whoever looks: everything can be seen, nothing mended. Better known before
/// an edit than after.
public final class ReadOnly implements Rule {

    @Override
    public String id() {
        return "read-only";
    }

    @Override
    public About about() {
        return new About(text("rules.readOnly"), text("rules.readOnly.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Item> items = evidence.survey().items();
        Optional<Item> root = evidence.survey().root().filter(item -> !item.savable());
        if (root.isPresent()) {
            // What is in it is told with it.
            return List.of(found(root.get(), Severity.NOTE, text("health.readOnly.all")));
        }
        var findings = new ArrayList<Finding>();
        for (Item item : items) {
            if (!item.savable() && item.kind() == Kind.STATE_FOLDER) {
                findings.add(found(item, Severity.WARNING, text("health.readOnly.state")));
            } else if (!item.savable() && item.kind() == Kind.PROFILE) {
                findings.add(found(item, Severity.WARNING, text("health.readOnly.profile")));
            }
        }
        return findings;
    }

    private Finding found(Item item, Severity severity, String message) {
        String detail = item.rights()
                .map(Rights::octal)
                .map(mode -> text("health.readOnly.detail", item.owner(), mode))
                .orElse("");
        return Finding.ofFile(id(), severity, item.file(), Optional.empty(), message, detail);
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Kind;

/// A temporary file of a save of Keyturn's that was killed. Whoever opens the folder for writing clears it up.
public final class TemporaryFile implements Rule {

    /// Part of the command line's contract.
    public static final String ID = "temporary-file";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public About about() {
        return new About(text("rules.temporary"), text("rules.temporary.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.survey()
                .of(Kind.TEMPORARY)
                .map(item -> Finding.ofFile(
                        id(),
                        Severity.WARNING,
                        item.file(),
                        Optional.empty(),
                        text("health.temporary"),
                        text("health.temporary.detail")))
                .toList();
    }
}

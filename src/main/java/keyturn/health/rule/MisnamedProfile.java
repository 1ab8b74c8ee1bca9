package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A file that looks like a profile but has a name that none can have: no check and no backup covers it.
public final class MisnamedProfile implements Rule {

    @Override
    public String id() {
        return "misnamed-profile";
    }

    @Override
    public About about() {
        return new About(text("rules.misnamedProfile"), text("rules.misnamedProfile.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.misnamed().stream()
                .map(file -> Finding.ofFile(
                        id(),
                        Severity.WARNING,
                        file,
                        Optional.empty(),
                        text("health.misnamedProfile"),
                        text("health.misnamedProfile.detail", ProfileName.MAX_LENGTH)))
                .toList();
    }
}

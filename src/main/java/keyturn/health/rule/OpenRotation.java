package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A rotation that was left in the middle: nobody may count on either value.
public final class OpenRotation implements Rule {

    @Override
    public String id() {
        return "open-rotation";
    }

    @Override
    public About about() {
        return new About(text("rules.openRotation"), text("rules.openRotation.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.doings()
                .rotations()
                .open()
                .map(open -> KeysOfRotation.findings(
                        evidence,
                        open,
                        id(),
                        Severity.ERROR,
                        text("health.openRotation"),
                        text(
                                "health.openRotation.detail",
                                evidence.doings().time(open.plan().made()))))
                .orElse(List.of());
    }
}

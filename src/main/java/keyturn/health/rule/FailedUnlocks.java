package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Set;
import keyturn.activity.Alert;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;

/// Somebody tried to unlock again and again.
public final class FailedUnlocks implements Rule {

    @Override
    public String id() {
        return "failed-unlocks";
    }

    @Override
    public About about() {
        return new About(text("rules.failedUnlocks"), text("rules.failedUnlocks.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return AlertFindings.of(
                evidence,
                id(),
                Set.of(Alert.Kind.REPEATED_FAILURES),
                alert -> text("health.failedUnlocks", alert.count()),
                alert -> text(
                        "health.failedUnlocks.detail",
                        evidence.doings().time(alert.at()),
                        alert.who(),
                        alert.detail()));
    }
}

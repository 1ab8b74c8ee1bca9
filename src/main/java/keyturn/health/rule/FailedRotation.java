package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Set;
import keyturn.activity.Alert;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;

/// A rotation did not succeed, and none has since.
public final class FailedRotation implements Rule {

    @Override
    public String id() {
        return "failed-rotation";
    }

    @Override
    public About about() {
        return new About(text("rules.failedRotation"), text("rules.failedRotation.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return AlertFindings.of(
                evidence,
                id(),
                Set.of(Alert.Kind.FAILED_ROTATION),
                alert -> text("health.failedRotation", alert.detail()),
                alert -> text("health.failedRotation.detail", evidence.doings().time(alert.at()), alert.who()));
    }
}

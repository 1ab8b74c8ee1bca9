package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Set;
import keyturn.activity.Alert;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;

/// Secrets were read in a way that they were not read before.
public final class UnusualRead implements Rule {

    @Override
    public String id() {
        return "unusual-read";
    }

    @Override
    public About about() {
        return new About(text("rules.unusualRead"), text("rules.unusualRead.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return AlertFindings.of(
                evidence,
                id(),
                Set.of(Alert.Kind.NEW_READER, Alert.Kind.MANY_READS),
                alert -> alert.kind() == Alert.Kind.NEW_READER
                        ? text("health.unusualRead.newReader", alert.who())
                        : text("health.unusualRead.many", alert.count(), alert.who()),
                alert -> text("health.unusualRead.detail", evidence.doings().time(alert.at())));
    }
}

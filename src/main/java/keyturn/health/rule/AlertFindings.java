package keyturn.health.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import keyturn.activity.Alert;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Severity;

/// Alerts of the activity log as findings; the line is the number of the entry.
final class AlertFindings {

    private AlertFindings() {}

    static List<Finding> of(
            Evidence evidence,
            String rule,
            Set<Alert.Kind> kinds,
            Function<Alert, String> message,
            Function<Alert, String> detail) {
        return evidence.doings().alerts().stream()
                .filter(alert -> kinds.contains(alert.kind()))
                .map(alert -> Finding.ofFile(
                        rule,
                        Severity.WARNING,
                        log(evidence),
                        Optional.of(Math.toIntExact(alert.entry())),
                        message.apply(alert),
                        detail.apply(alert)))
                .toList();
    }

    static Path log(Evidence evidence) {
        return evidence.snapshot().root().resolve(".keyturn/activity.jsonl");
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.activity.Verification;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// An activity log that is not as it was written.
public final class ActivityLogChanged implements Rule {

    @Override
    public String id() {
        return "activity-log-changed";
    }

    @Override
    public About about() {
        return new About(text("rules.activityLogChanged"), text("rules.activityLogChanged.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        return evidence.doings().log().stream()
                .filter(log -> !log.intact())
                .map(log -> finding(evidence, log))
                .toList();
    }

    private Finding finding(Evidence evidence, Verification log) {
        Path file = AlertFindings.log(evidence);
        String message = text(
                "health.activityLogChanged",
                String.valueOf(log.firstBad().orElseThrow()),
                log.reason().orElse(""));
        return Finding.ofFile(
                id(), Severity.ERROR, file, Optional.empty(), message, text("health.activityLogChanged.detail"));
    }
}

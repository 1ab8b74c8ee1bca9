package keyturn.health.rule;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan.Change;

/// A finding for each key that a rotation changes.
final class KeysOfRotation {

    private KeysOfRotation() {}

    static List<Finding> findings(
            Evidence evidence, Rotation rotation, String rule, Severity severity, String message, String detail) {
        var findings = new ArrayList<Finding>();
        for (Change change : rotation.plan().changes()) {
            evidence.snapshot()
                    .profile(change.profile())
                    .map(profile -> Finding.ofKey(rule, severity, profile, change.key(), message, detail))
                    .map(finding -> finding.with(new Fix.Rotate(change.profile(), change.key())))
                    .ifPresent(findings::add);
        }
        return findings;
    }
}

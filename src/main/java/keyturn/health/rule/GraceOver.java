package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.rotate.Rotation;

/// An old value that was to be valid for a while, and still is after it.
public final class GraceOver implements Rule {

    @Override
    public String id() {
        return "grace-over";
    }

    @Override
    public About about() {
        return new About(text("rules.graceOver"), text("rules.graceOver.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Rotation rotation : evidence.doings().rotations().over()) {
            String until = evidence.doings().time(rotation.until().orElseThrow());
            findings.addAll(KeysOfRotation.findings(
                    evidence,
                    rotation,
                    id(),
                    Severity.WARNING,
                    text("health.graceOver", until),
                    text("health.graceOver.detail")));
        }
        return findings;
    }
}

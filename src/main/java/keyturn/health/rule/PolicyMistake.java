package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.PolicyFile;
import keyturn.policy.PolicyProblem;

/// A mistake in keyturn.json.
public final class PolicyMistake implements Rule {

    @Override
    public String id() {
        return "policy-mistake";
    }

    @Override
    public About about() {
        return new About(text("rules.policyMistake"), text("rules.policyMistake.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (PolicyProblem problem : evidence.policy().problems()) {
            String message = text("health.policyMistake", problem.line(), problem.column(), problem.message());
            findings.add(Finding.ofFile(
                    id(),
                    Severity.ERROR,
                    evidence.snapshot().root().resolve(PolicyFile.NAME),
                    Optional.of(problem.line()),
                    message,
                    text("health.policyMistake.detail")));
        }
        return findings;
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.strength.Pretence;

/// A secret that says of itself that it is for development, a test or an example, however long it is.
public final class DevelopmentMarker implements Rule {

    @Override
    public String id() {
        return "development-marker";
    }

    @Override
    public About about() {
        return new About(text("rules.developmentMarker"), text("rules.developmentMarker.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Held held : Held.secrets(evidence)) {
            if (held.pretence(evidence) == Pretence.DEVELOPMENT) {
                findings.add(Replacement.offer(
                        evidence,
                        Finding.ofKey(
                                id(),
                                Weight.graded(evidence, held.profile().name()),
                                held.profile(),
                                held.key(),
                                text(
                                        "validation.developmentMarker",
                                        held.profile().name()),
                                text("validation.developmentMarker.detail"))));
            }
        }
        return findings;
    }
}

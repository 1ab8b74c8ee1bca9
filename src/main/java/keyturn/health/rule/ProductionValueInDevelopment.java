package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A secret of production in a profile for development: the worst place that it can be in.
public final class ProductionValueInDevelopment implements Rule {

    @Override
    public String id() {
        return "production-value-in-development";
    }

    @Override
    public About about() {
        return new About(text("rules.productionValueInDevelopment"), text("rules.productionValueInDevelopment.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (SharedValue shared : SharedValue.across(evidence)) {
            if (shared.isWorst(evidence)) {
                Held production = shared.uses().stream()
                        .filter(use -> Weight.isLive(evidence, use.profile().name()))
                        .findFirst()
                        .orElseThrow();
                List<Held> development = shared.uses().stream()
                        .filter(use -> Weight.isRelaxed(evidence, use.profile().name()))
                        .toList();
                List<ProfileName> profiles = shared.profiles();
                for (Held use : development) {
                    findings.add(Replacement.offer(
                                    evidence,
                                    Finding.ofKey(
                                            id(),
                                            Severity.ERROR,
                                            use.profile(),
                                            use.key(),
                                            text(
                                                    "validation.productionValue",
                                                    production.key(),
                                                    production.profile().name(),
                                                    use.profile().name()),
                                            text("validation.productionValue.detail")))
                            .concerning(profiles));
                }
            }
        }
        return findings;
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.Policy;
import keyturn.policy.SecretType;
import keyturn.strength.Pretence;
import keyturn.strength.Strength;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;

/// The same secret under two keys of one profile: a leak of one opens the other, and rotating one is not enough.
public final class ReusedWithinProfile implements Rule {

    @Override
    public String id() {
        return "reused-within-profile";
    }

    @Override
    public About about() {
        return new About(text("rules.reusedWithinProfile"), text("rules.reusedWithinProfile.help"));
    }

    private record Place2(Profile profile, SecretText value) {}

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        Map<Place2, List<Held>> uses = new LinkedHashMap<>();
        for (Held held : Held.secrets(evidence)) {
            uses.computeIfAbsent(new Place2(held.profile(), held.value()), _ -> new ArrayList<>())
                    .add(held);
        }
        for (List<Held> same : uses.values()) {
            Held first = same.getFirst();
            for (Held use : same.subList(1, same.size())) {
                if (!isNoSecretAnyway(evidence, use)) {
                    findings.add(finding(evidence, first, use));
                }
            }
        }
        return findings;
    }

    /// A value that is known, made up or weak has a finding of its own at each key.
    private static boolean isNoSecretAnyway(Evidence evidence, Held held) {
        Strength strength = evidence.strengths().get(new Place(held.profile().name(), held.key()));
        return Pretence.of(held.value(), held.key()) != Pretence.NONE
                || (strength != null && strength.verdict() == Strength.Verdict.WEAK);
    }

    private Finding finding(Evidence evidence, Held first, Held use) {
        Severity severity = Weight.of(evidence, use.profile().name(), Severity.WARNING);
        String detail = keepsOld(evidence.policy().policy(), first.key(), use.key())
                ? text("validation.reusedWithin.previous")
                : text("validation.reusedWithin.detail");
        String message =
                text("validation.reusedWithin", first.key(), use.profile().name());
        return Replacement.offer(evidence, Finding.ofKey(id(), severity, use.profile(), use.key(), message, detail));
    }

    private static boolean keepsOld(Policy policy, EnvKey one, EnvKey other) {
        return policy.type(one)
                        .flatMap(SecretType::previous)
                        .filter(other::equals)
                        .isPresent()
                || policy.type(other)
                        .flatMap(SecretType::previous)
                        .filter(one::equals)
                        .isPresent();
    }
}

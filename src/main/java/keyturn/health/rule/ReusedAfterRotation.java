package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.policy.SecretType;
import keyturn.work.Ledger;

/// A secret that was rotated out is back: whoever had it then has it again.
public final class ReusedAfterRotation implements Rule {

    @Override
    public String id() {
        return "reused-after-rotation";
    }

    @Override
    public About about() {
        return new About(text("rules.reusedAfterRotation"), text("rules.reusedAfterRotation.help"));
    }

    private record Gone(Ledger.Place place, LocalDate until) {}

    @Override
    public List<Finding> check(Evidence evidence) {
        Optional<Evidence.Past> past = evidence.past();
        if (past.isEmpty() || past.get().ledger().former().isEmpty()) {
            return List.of();
        }
        Map<String, Gone> gone = gone(past.get().ledger());
        Set<EnvKey> kept = keptOnPurpose(evidence);
        var findings = new ArrayList<Finding>();
        for (Held held : Held.secrets(evidence)) {
            Gone before = gone.get(past.get().fingerprints().full(held.value()));
            if (before != null && !kept.contains(held.key())) {
                findings.add(finding(evidence, held, before));
            }
        }
        return findings;
    }

    /// The last one counts, where a value went from several places.
    private static Map<String, Gone> gone(Ledger ledger) {
        var gone = new HashMap<String, Gone>();
        ledger.former().forEach((place, list) -> {
            for (Ledger.Former former : list) {
                gone.merge(
                        former.fingerprint(),
                        new Gone(place, former.until()),
                        (one, other) -> one.until().isBefore(other.until()) ? other : one);
            }
        });
        return gone;
    }

    /// While old and new are both valid, a key of its own keeps the old value.
    private static Set<EnvKey> keptOnPurpose(Evidence evidence) {
        var keys = new HashSet<EnvKey>();
        for (SecretType type : evidence.policy().policy().types().values()) {
            type.previous().ifPresent(keys::add);
        }
        return keys;
    }

    private Finding finding(Evidence evidence, Held held, Gone before) {
        boolean same = before.place().key().equals(held.key())
                && before.place().profile().equals(held.profile().name());
        String message = same
                ? text(
                        "validation.rotatedOut",
                        held.profile().name(),
                        before.until().toString())
                : text(
                        "validation.rotatedOut.elsewhere",
                        held.profile().name(),
                        before.place().key(),
                        before.place().profile(),
                        before.until().toString());
        return Replacement.offer(
                evidence,
                Finding.ofKey(
                        id(),
                        Weight.graded(evidence, held.profile().name()),
                        held.profile(),
                        held.key(),
                        message,
                        text("validation.rotatedOut.detail")));
    }
}

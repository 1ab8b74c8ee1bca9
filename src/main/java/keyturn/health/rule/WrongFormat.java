package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.FormatNotation;
import keyturn.policy.SecretType;
import keyturn.strength.Pretence;
import keyturn.strength.Strength;
import keyturn.work.Ledger.Place;

/// A secret without the format that its type has: 62 hexadecimal digits where there should be 64.
public final class WrongFormat implements Rule {

    @Override
    public String id() {
        return "wrong-format";
    }

    @Override
    public About about() {
        return new About(text("rules.wrongFormat"), text("rules.wrongFormat.help"));
    }

    /// A key of HMAC-SHA-256 must have as many bits as its hash (RFC 7518, 3.2).
    private static final int KEY_BYTES = 32;

    /// What no one guesses (NIST SP 800-57 Part 1, 5.6.1).
    private static final double ENOUGH_BITS = 128;

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Held held : Held.secrets(evidence)) {
            Optional<String> format =
                    evidence.policy().policy().type(held.key()).flatMap(SecretType::generate);
            if (format.isPresent()
                    && !Pretence.fits(held.value(), format.get())
                    && held.pretence(evidence) == Pretence.NONE) {
                strong(evidence, held)
                        .map(strength -> finding(evidence, held, format.get(), strength))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /// A weak value has a finding of its own.
    private static Optional<Strength> strong(Evidence evidence, Held held) {
        return Optional.ofNullable(
                        evidence.strengths().get(new Place(held.profile().name(), held.key())))
                .filter(strength -> strength.verdict() != Strength.Verdict.WEAK);
    }

    /// A key for signing must have its full length; of any other secret, enough bits are enough.
    private Finding finding(Evidence evidence, Held held, String format, Strength strength) {
        boolean short256 = FormatNotation.parse(format)
                .filter(notation -> notation.kind() == FormatNotation.Kind.HEX
                        || notation.kind() == FormatNotation.Kind.BASE64
                        || notation.kind() == FormatNotation.Kind.BASE64URL)
                .filter(notation -> notation.number() >= KEY_BYTES && strength.bits() < notation.number() * 8)
                .isPresent();
        boolean matters = short256 || strength.bits() < ENOUGH_BITS;
        Severity graded = Weight.graded(evidence, held.profile().name());
        Severity severity = matters && graded != Severity.NOTE ? Severity.WARNING : Severity.NOTE;
        return Replacement.offer(
                evidence,
                Finding.ofKey(
                        id(),
                        severity,
                        held.profile(),
                        held.key(),
                        text("validation.wrongFormat", format, held.profile().name()),
                        text("validation.wrongFormat.detail", Math.round(strength.bits()))));
    }
}

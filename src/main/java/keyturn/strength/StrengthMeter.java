package keyturn.strength;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.policy.FormatNotation;
import keyturn.policy.SecretType;
import keyturn.strength.Strength.Verdict;

/// Measures strength. Slow (milliseconds for a long value, a quarter of a second for the first one): not for the
/// window's thread.
public final class StrengthMeter {

    /// Below, weak: at 10^9 guesses a second, which one graphics card makes of a plain hash, 40 bits are 18 minutes.
    static final double FAIR_BITS = 40;

    /// From here, strong: at 10^12 guesses a second, 75 bits are 1,200 years.
    static final double STRONG_BITS = 75;

    /// What is left of a value that is publicly known, a placeholder or its key's name: the lists have some hundreds.
    private static final double KNOWN_BITS = 8;

    /// What is left of a value that says it is for development: an attacker tries those after the dictionaries.
    private static final double MARKER_BITS = 20;

    /// Looked at, in UTF-16 units; the rest only adds. A service account of Google Cloud has 2,400.
    private static final int MOST = 8192;

    /// An id of AWS says what it is in its first four letters; 16 of base 32 follow (IAM User Guide, "IDs").
    private static final Pattern AWS_ID = Pattern.compile("A(KIA|SIA)[A-Z0-9]{16}");

    /// @param key  whose value it is, where that is known: a value equal to its key's name is weak
    /// @param type what policy says of it, where it does: a value must have the type's format
    public Strength measure(SecretText value, Optional<EnvKey> key, Optional<SecretType> type) {
        String whole = value.reveal();
        String revealed = whole.length() <= MOST ? whole : whole.substring(0, MOST);
        if (revealed.isBlank()) {
            return new Strength(0, Verdict.WEAK, List.of(text("strength.empty")));
        }
        var reasons = new ArrayList<String>();
        double most = limit(value, revealed, key, reasons);
        double bits = Math.min(most, bits(revealed, most == Double.MAX_VALUE ? reasons : new ArrayList<>()));
        boolean wrongFormat = type.flatMap(SecretType::generate)
                .flatMap(FormatNotation::parse)
                .filter(format -> !FormatCheck.fits(revealed, format))
                .isPresent();
        if (wrongFormat) {
            type.flatMap(SecretType::generate).ifPresent(format -> reasons.add(text("strength.format", format)));
        }
        return new Strength(bits, verdict(bits, wrongFormat), reasons);
    }

    /// The most bits that a value can have for what it says, whatever its length; adds the reason.
    private static double limit(SecretText value, String revealed, Optional<EnvKey> key, List<String> reasons) {
        if (KnownValues.contains(value)) {
            reasons.add(text("strength.known"));
            return KNOWN_BITS;
        }
        if (Markers.isPlaceholder(revealed)) {
            reasons.add(text("strength.placeholder"));
            return KNOWN_BITS;
        }
        if (key.filter(name -> Markers.isKeyName(revealed, name)).isPresent()) {
            reasons.add(text("strength.keyName"));
            return KNOWN_BITS;
        }
        if (Markers.saysDevelopment(revealed)) {
            reasons.add(text("strength.marker"));
            return MARKER_BITS;
        }
        return Double.MAX_VALUE;
    }

    private static Verdict verdict(double bits, boolean wrongFormat) {
        if (bits < FAIR_BITS) {
            return Verdict.WEAK;
        }
        return bits < STRONG_BITS || wrongFormat ? Verdict.FAIR : Verdict.STRONG;
    }

    private static double bits(String revealed, List<String> reasons) {
        OptionalDouble own = Structured.bits(revealed);
        if (own.isPresent()) {
            explain(own.getAsDouble(), reasons);
            return own.getAsDouble();
        }
        OptionalDouble hex = RandomText.hexBits(revealed);
        if (hex.isPresent()) {
            return hex.getAsDouble();
        }
        if (AWS_ID.matcher(revealed).matches()) {
            return 16 * 5;
        }
        Guesses.Count count = Guesses.of(revealed);
        double bits = bits(revealed, count);
        if (bits < STRONG_BITS) {
            reasons.addAll(count.reasons());
            if (revealed.length() < 12) {
                reasons.add(text("strength.short"));
            }
            explain(bits, reasons);
        }
        return bits;
    }

    /// Bits of a value without a form of its own.
    static double plainBits(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        OptionalDouble hex = RandomText.hexBits(text);
        return hex.isPresent() ? hex.getAsDouble() : bits(text, Guesses.of(text));
    }

    private static double bits(String text, Guesses.Count count) {
        boolean random = text.length() >= 12
                && count.withoutPattern()
                && RandomText.mixesClasses(text)
                && !RandomText.isRepetitive(text);
        return random ? Math.max(count.bits(), RandomText.alphabetBits(text)) : count.bits();
    }

    /// A weak value has a reason.
    private static void explain(double bits, List<String> reasons) {
        if (bits < FAIR_BITS && reasons.isEmpty()) {
            reasons.add(text("strength.guessable"));
        }
    }
}

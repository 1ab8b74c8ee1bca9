package keyturn.strength;

import java.util.List;

/// How hard a value is to guess.
///
/// @param bits    log2 of the guesses it takes
/// @param reasons what makes it weak, sentences without a full stop; none holds a part of the value
public record Strength(double bits, Verdict verdict, List<String> reasons) {

    public Strength {
        reasons = List.copyOf(reasons);
    }

    /// From worst to best.
    public enum Verdict {
        WEAK,
        FAIR,
        STRONG
    }
}

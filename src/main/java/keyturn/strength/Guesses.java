package keyturn.strength;

import static keyturn.text.Texts.text;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The guesses that an attacker with dictionaries and patterns needs, as zxcvbn counts them (Wheeler, "zxcvbn:
/// Low-Budget Password Strength Estimation", USENIX Security 2016).
final class Guesses {

    /// In UTF-16 units. The time grows with the cube of the length: 64 take 9 ms on an idle machine, 256 take 8 s.
    static final int LONGEST = 48;

    /// Marks that stand for letters. The estimator tries every combination of those that occur: with all of them, 64
    /// characters take 5 s; with 5, no longer than without.
    private static final String LEET_MARKS = "@({[<!|$+%&#";

    private static final int MOST_LEET_MARKS = 5;

    /// The part of a value that is looked at has at least so many characters, marks or not.
    private static final int SHORTEST = 12;

    private static final double LOG2_OF_10 = Math.log(10) / Math.log(2);

    private Guesses() {}

    /// @param bits    log2 of the guesses
    /// @param length  of the part that was looked at, in UTF-16 units
    /// @param reasons the patterns found
    record Count(double bits, int length, Set<String> reasons) {

        /// True if hardly any pattern was found: the estimator counts 3.3 bits for a character without one, and
        /// about 1.7 for a character of a word.
        boolean withoutPattern() {
            return bits >= 2.6 * length;
        }
    }

    /// Of the first [#LONGEST] characters of `value`, or of fewer if many of them stand for letters.
    static Count of(String value) {
        String head = value.substring(0, cut(value));
        var strength = Loaded.ZXCVBN.measure(head);
        return new Count(
                strength.getGuessesLog10() * LOG2_OF_10, head.length(), reasons(strength.getSequence(), head.length()));
    }

    private static int cut(String value) {
        int end = Math.min(value.length(), LONGEST);
        var marks = new HashSet<Character>();
        for (int i = 0; i < end; i++) {
            if (LEET_MARKS.indexOf(value.charAt(i)) >= 0) {
                marks.add(value.charAt(i));
            }
            if (marks.size() > MOST_LEET_MARKS && i >= SHORTEST) {
                return i;
            }
        }
        return end;
    }

    /// Short matches in a long value are chance and explain nothing.
    private static Set<String> reasons(List<Match> matches, int length) {
        var reasons = new LinkedHashSet<String>();
        for (Match match : matches) {
            int size = match.tokenLength();
            if (size >= 4 || (size == 3 && length <= 9)) {
                reason(match.pattern).ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private static Optional<String> reason(Pattern pattern) {
        return switch (pattern) {
            case Bruteforce -> Optional.empty();
            case Dictionary -> Optional.of(text("strength.word"));
            case Spatial -> Optional.of(text("strength.keyboard"));
            case Repeat -> Optional.of(text("strength.repeat"));
            case Sequence -> Optional.of(text("strength.sequence"));
            case Regex, Date -> Optional.of(text("strength.date"));
        };
    }

    /// Its dictionaries take a quarter of a second to load.
    private static final class Loaded {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }
}

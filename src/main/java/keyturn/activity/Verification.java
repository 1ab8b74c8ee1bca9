package keyturn.activity;

import java.util.Optional;

/// What checking the whole log gave.
///
/// @param entries  how many lines are as they were written, up to the first that is not
/// @param firstBad the number of the first line that was changed, moved, added, or is missing, from 1; empty if none
/// @param reason   why; half a sentence
/// @param anchored true if the end of the log was compared with what is known of it outside
public record Verification(long entries, Optional<Long> firstBad, Optional<String> reason, boolean anchored) {

    public boolean intact() {
        return firstBad.isEmpty();
    }
}

package keyturn.activity;

import java.time.Instant;

/// Something in the activity log that a person should look at.
///
/// @param entry  the number of the entry that completed it; another one makes another alert
/// @param at     when that was
/// @param who    the person's name on that machine
/// @param count  how many entries it is about
/// @param detail what it is about: a file, keys; holds no value
public record Alert(Kind kind, long entry, Instant at, String who, int count, String detail) {

    /// The same, about another number of entries.
    Alert times(int newCount) {
        return new Alert(kind, entry, at, who, newCount, detail);
    }

    /// What happened.
    public enum Kind {
        /// Unlocks or restores failed again and again within an hour.
        REPEATED_FAILURES,
        /// A rotation failed or went back, and none of the same keys has succeeded since.
        FAILED_ROTATION,
        /// Secrets were read by somebody who had read none in the thirty days before, while others had.
        NEW_READER,
        /// Far more secrets were read within ten minutes than ever in the thirty days before.
        MANY_READS
    }
}

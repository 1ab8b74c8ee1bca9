package keyturn.rotate;

import java.time.LocalDate;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.SecretType;

/// When the value of one key in one profile is due for rotation.
///
/// @param lastRotated since when the value is the present one; empty if nothing is known
/// @param atLeast     true if `lastRotated` is only the day of first sight: the value is at least that old
/// @param due         the calendar day; empty for all states but [State#OVERDUE], [State#SOON] and [State#OK]
/// @param days        from today to `due`, negative if overdue; present with `due`
public record DueDate(
        ProfileName profile,
        EnvKey key,
        SecretType type,
        Optional<LocalDate> lastRotated,
        boolean atLeast,
        Optional<LocalDate> due,
        Optional<Long> days,
        State state) {

    /// True if it is overdue or due soon.
    public boolean presses() {
        return state == State.OVERDUE || state == State.SOON;
    }

    /// Worst first.
    public enum State {
        OVERDUE,
        SOON,
        OK,
        WHEN_COMPROMISED,
        ON_CHANGE,
        UNKNOWN
    }
}

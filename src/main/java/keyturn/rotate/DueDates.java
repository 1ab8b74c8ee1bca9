package keyturn.rotate;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import keyturn.policy.Policy;
import keyturn.work.Ledger;
import keyturn.work.WorkSnapshot;

/// Works out due dates from policy and ledger.
public final class DueDates {

    /// How long before its due date a rotation counts as due soon.
    public static final Period SOON = Period.ofDays(14);

    private DueDates() {}

    /// One due date for each non-empty value that has a type, overdue first, then by due date, criticality, key,
    /// profile.
    ///
    /// @param soon how long before the due date the state is [DueDate.State#SOON]
    public static List<DueDate> of(WorkSnapshot snapshot, Policy policy, Ledger ledger, LocalDate today, Period soon) {
        throw new UnsupportedOperationException("to be written");
    }
}

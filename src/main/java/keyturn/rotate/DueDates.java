package keyturn.rotate;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.Policy;
import keyturn.policy.RotationRule;
import keyturn.policy.RotationRule.Every;
import keyturn.policy.RotationRule.OnChange;
import keyturn.policy.RotationRule.WhenCompromised;
import keyturn.policy.SecretType;
import keyturn.rotate.DueDate.State;
import keyturn.work.Ledger;
import keyturn.work.Ledger.Evidence;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Works out due dates from policy and ledger.
public final class DueDates {

    /// How long before its due date a rotation counts as due soon.
    public static final Period SOON = Period.ofDays(14);

    private static final Comparator<DueDate> WORST_FIRST = Comparator.comparing(DueDate::state)
            .thenComparing(date -> date.due().orElse(LocalDate.MAX))
            .thenComparing(date -> date.type().criticality())
            .thenComparing(DueDate::key)
            .thenComparing(DueDate::profile);

    private DueDates() {}

    /// One due date for each non-empty value that has a type, overdue first, then by due date, criticality, key,
    /// profile. A `.env` that is a copy of a profile has none: its values are that profile's.
    ///
    /// @param soon how long before the due date the state is [State#SOON]
    public static List<DueDate> of(WorkSnapshot snapshot, Policy policy, Ledger ledger, LocalDate today, Period soon) {
        var dates = new ArrayList<DueDate>();
        Optional<Profile> copy = snapshot.copy().map(WorkSnapshot.Copy::copy);
        for (Profile profile : snapshot.profiles()) {
            if (copy.equals(Optional.of(profile))) {
                continue;
            }
            for (EnvKey key : profile.keys()) {
                Optional<SecretType> type = policy.type(key);
                boolean empty = profile.document()
                        .flatMap(document -> document.value(key))
                        .map(value -> value.isEmpty())
                        .orElse(true);
                if (type.isPresent() && !empty) {
                    var entry = ledger.entry(profile.name(), key);
                    dates.add(dueDate(profile.name(), type.get(), entry, today, soon));
                }
            }
        }
        dates.sort(WORST_FIRST);
        return dates;
    }

    private static DueDate dueDate(
            ProfileName profile, SecretType type, Optional<Ledger.Entry> entry, LocalDate today, Period soon) {
        Optional<LocalDate> since = entry.map(Ledger.Entry::since);
        boolean atLeast = entry.map(Ledger.Entry::evidence).equals(Optional.of(Evidence.FIRST_SEEN));
        Optional<LocalDate> due = since.flatMap(date -> due(type.rotation(), date));
        State state = state(type.rotation(), due, atLeast, today, soon);
        boolean dated = state == State.OVERDUE || state == State.SOON || state == State.OK;
        Optional<LocalDate> shown = dated ? due : Optional.empty();
        Optional<Long> days = shown.map(date -> ChronoUnit.DAYS.between(today, date));
        return new DueDate(profile, type.key(), type, since, atLeast, shown, days, state);
    }

    /// Calendar arithmetic: 2026-08-31 plus 6 months is 2027-02-28.
    private static Optional<LocalDate> due(RotationRule rule, LocalDate since) {
        return rule instanceof Every(Period period) ? Optional.of(since.plus(period)) : Optional.empty();
    }

    /// A value that was only first seen is at least that old: it can be overdue for certain, but a due date that
    /// lies ahead is not known.
    private static State state(
            RotationRule rule, Optional<LocalDate> due, boolean atLeast, LocalDate today, Period soon) {
        return switch (rule) {
            case WhenCompromised() -> State.WHEN_COMPROMISED;
            case OnChange() -> State.ON_CHANGE;
            case Every(Period period) -> {
                if (due.isEmpty()) {
                    yield State.UNKNOWN;
                }
                if (due.get().isBefore(today)) {
                    yield State.OVERDUE;
                }
                if (atLeast) {
                    yield State.UNKNOWN;
                }
                yield due.get().isAfter(today.plus(soon)) ? State.OK : State.SOON;
            }
        };
    }
}

package keyturn.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// What Keyturn knows of each value's history; never the value. Immutable.
public record Ledger(Map<Place, Entry> entries) {

    public static final Ledger EMPTY = new Ledger(Map.of());

    public Ledger {
        entries = Map.copyOf(entries);
    }

    /// One key of one profile.
    public record Place(ProfileName profile, EnvKey key) {}

    /// How Keyturn knows since when a value is the present one.
    public enum Evidence {
        /// It was there when Keyturn first looked: since at least then.
        FIRST_SEEN,
        /// It differed from what was there at the last look.
        CHANGED,
        /// A person recorded the date.
        RECORDED,
        /// Keyturn rotated it.
        ROTATED
    }

    /// @param fingerprint of the present value, in full
    /// @param since       the date on which the value became the present one, or was first seen
    public record Entry(String fingerprint, LocalDate since, Evidence evidence) {}

    public Optional<Entry> entry(ProfileName profile, EnvKey key) {
        return Optional.ofNullable(entries.get(new Place(profile, key)));
    }

    /// Takes note of every value in `snapshot`: new ones are first seen today, other ones than before changed
    /// today. What has gone is kept, for a profile that is unreadable today may be back tomorrow. Empty values
    /// have no entry.
    ///
    /// Dates of values that stay are never touched, whatever the clock says. Where the clock has gone back,
    /// a changed value gets the earlier date: a rotation may be asked for too soon then, but never too late.
    public Ledger observe(WorkSnapshot snapshot, Fingerprints fingerprints, LocalDate today) {
        var changed = new HashMap<>(entries);
        for (Profile profile : snapshot.profiles()) {
            profile.document().ifPresent(document -> {
                for (EnvKey key : document.keys()) {
                    document.value(key).filter(value -> !value.isEmpty()).ifPresent(value -> {
                        String now = fingerprints.full(value);
                        changed.merge(
                                new Place(profile.name(), key),
                                new Entry(now, today, Evidence.FIRST_SEEN),
                                (before, _) -> before.fingerprint().equals(now)
                                        ? before
                                        : new Entry(now, today, Evidence.CHANGED));
                    });
                }
            });
        }
        return changed.equals(entries) ? this : new Ledger(changed);
    }

    /// Records that the present value has been in place since `date`.
    public Ledger with(Place place, String fingerprint, LocalDate date, Evidence evidence) {
        var changed = new HashMap<>(entries);
        changed.put(place, new Entry(fingerprint, date, evidence));
        return new Ledger(changed);
    }
}

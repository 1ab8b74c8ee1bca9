package keyturn.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;

/// What Keyturn knows of each value's history; never the value. Immutable.
///
/// @param former values that stood at a place before the present one, the latest last
public record Ledger(Map<Place, Entry> entries, Map<Place, List<Former>> former) {

    public static final Ledger EMPTY = new Ledger(Map.of(), Map.of());

    /// As many former values of one place are kept: 12 years of rotations every 90 days.
    static final int MOST_FORMER = 50;

    public Ledger {
        entries = Map.copyOf(entries);
        former = Map.copyOf(former);
    }

    /// A value that was replaced.
    ///
    /// @param fingerprint in full
    /// @param until       the day on which another value was first seen in its place
    public record Former(String fingerprint, LocalDate until) {}

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
        var left = new HashMap<>(former);
        for (Profile profile : snapshot.profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            for (EnvKey key : document.keys()) {
                SecretText value = document.value(key).orElse(SecretText.EMPTY);
                if (!value.isEmpty()) {
                    String now = fingerprints.full(value);
                    var place = new Place(profile.name(), key);
                    Entry before = changed.get(place);
                    if (before == null) {
                        changed.put(place, new Entry(now, today, Evidence.FIRST_SEEN));
                    } else if (!before.fingerprint().equals(now)) {
                        changed.put(place, new Entry(now, today, Evidence.CHANGED));
                        leave(left, place, before.fingerprint(), now, today);
                    }
                }
            }
        }
        return changed.equals(entries) ? this : new Ledger(changed, left);
    }

    /// A value that comes back on the day it went was not rotated out: a slip was taken back, and then what stood
    /// there in between is forgotten.
    private static void leave(Map<Place, List<Former>> left, Place place, String was, String now, LocalDate today) {
        var list = new ArrayList<>(left.getOrDefault(place, List.of()));
        boolean slip = list.remove(new Former(now, today));
        if (!slip) {
            list.add(new Former(was, today));
        }
        List<Former> kept = list.subList(Math.max(0, list.size() - MOST_FORMER), list.size());
        left.put(place, List.copyOf(kept));
    }

    /// Records that the present value has been in place since `date`.
    public Ledger with(Place place, String fingerprint, LocalDate date, Evidence evidence) {
        var changed = new HashMap<>(entries);
        changed.put(place, new Entry(fingerprint, date, evidence));
        return new Ledger(changed, former);
    }
}

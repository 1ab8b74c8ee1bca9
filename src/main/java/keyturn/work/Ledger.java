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
    /// @param begin       since when it had been the present one; empty if that was not kept
    public record Former(String fingerprint, LocalDate until, Optional<Since> begin) {

        public Former(String fingerprint, LocalDate until) {
            this(fingerprint, until, Optional.empty());
        }
    }

    /// Since when a value is or was the present one, and how that is known.
    public record Since(LocalDate date, Evidence evidence) {}

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
    public record Entry(String fingerprint, LocalDate since, Evidence evidence) {

        private Former until(LocalDate day) {
            return new Former(fingerprint, day, Optional.of(new Since(since, evidence)));
        }

        private static Entry of(String fingerprint, Since since) {
            return new Entry(fingerprint, since.date(), since.evidence());
        }
    }

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
                        Optional<Since> earlier = leave(left, place, before, now, today);
                        changed.put(place, Entry.of(now, earlier.orElse(new Since(today, Evidence.CHANGED))));
                    }
                }
            }
        }
        return changed.equals(entries) ? this : new Ledger(changed, left);
    }

    /// A value that comes back on the day it went was not rotated out: a slip was taken back, and then what stood
    /// there in between is forgotten.
    ///
    /// @return since when the value that came back had been there
    private static Optional<Since> leave(
            Map<Place, List<Former>> left, Place place, Entry was, String now, LocalDate today) {
        var list = new ArrayList<>(left.getOrDefault(place, List.of()));
        Optional<Former> slip = list.stream()
                .filter(each -> each.fingerprint().equals(now) && each.until().equals(today))
                .findFirst();
        slip.ifPresentOrElse(list::remove, () -> list.add(was.until(today)));
        List<Former> kept = list.subList(Math.max(0, list.size() - MOST_FORMER), list.size());
        left.put(place, List.copyOf(kept));
        return slip.flatMap(Former::begin);
    }

    /// A rotation has gone back to the value that stood at a place before it: that is as old as it was, and what
    /// the rotation put in its place is forgotten, however long it stood there. The same ledger if it does not know
    /// that value.
    public Ledger returned(Place place, String fingerprint) {
        List<Former> list = former.getOrDefault(place, List.of());
        for (int i = list.size() - 1; i >= 0; i--) {
            Former each = list.get(i);
            if (each.fingerprint().equals(fingerprint) && each.begin().isPresent()) {
                var changed = new HashMap<>(entries);
                changed.put(place, Entry.of(fingerprint, each.begin().get()));
                var left = new HashMap<>(former);
                left.put(place, List.copyOf(list.subList(0, i)));
                return new Ledger(changed, left);
            }
        }
        return this;
    }

    /// Puts entries back as they were. What was recorded otherwise since stays.
    ///
    /// @param was      by place; empty where there was none
    /// @param recorded what takes their place now
    public Ledger restored(Map<Place, Optional<Entry>> was, Map<Place, Entry> recorded) {
        var changed = new HashMap<>(entries);
        was.forEach((place, entry) -> {
            if (recorded.containsKey(place) && recorded.get(place).equals(changed.get(place))) {
                entry.ifPresentOrElse(it -> changed.put(place, it), () -> changed.remove(place));
            }
        });
        return new Ledger(changed, former);
    }

    /// Records that the present value has been in place since `date`.
    public Ledger with(Place place, String fingerprint, LocalDate date, Evidence evidence) {
        var changed = new HashMap<>(entries);
        changed.put(place, new Entry(fingerprint, date, evidence));
        return new Ledger(changed, former);
    }
}

package keyturn.app;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Ledger;
import keyturn.work.Ledger.Entry;
import keyturn.work.Ledger.Evidence;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// When values were rotated elsewhere, as a person says. Methods block.
public final class RecordedDates {

    private final Session session;
    private final Writing writing;
    private final Records records;
    private final History history;

    RecordedDates(Session session, Writing writing, Records records, History history) {
        this.session = session;
        this.writing = writing;
        this.records = records;
        this.history = history;
    }

    /// Dates that were recorded together, with what the ledger said before.
    public static final class Recorded {

        private final Map<Place, Optional<Entry>> before;
        private final Map<Place, Entry> now;

        private Recorded(Map<Place, Optional<Entry>> before, Map<Place, Entry> now) {
            this.before = Map.copyOf(before);
            this.now = Map.copyOf(now);
        }
    }

    /// The day on which Keyturn itself has rotated the present value, if that is after `date`: who records the earlier
    /// one is likely to mean another value.
    public Optional<LocalDate> rotatedAfter(Place place, LocalDate date) throws Failure {
        synchronized (session) {
            String print = session.fingerprints().full(value(session.snapshot(), place));
            return history.known()
                    .entry(place.profile(), place.key())
                    .filter(entry -> entry.evidence() == Evidence.ROTATED
                            && entry.fingerprint().equals(print)
                            && entry.since().isAfter(date))
                    .map(Entry::since);
        }
    }

    /// Records that present values were rotated elsewhere, all or none.
    ///
    /// @param dates by place, in the order in which they are recorded
    /// @throws Failure.NotFound if a profile has no such key, or no value for it
    /// @throws Failure.Usage    if a date is in the future
    /// @throws Failure.Busy     if the folder is open read-only
    public Recorded record(Map<Place, LocalDate> dates) throws Failure {
        writing.require();
        synchronized (session) {
            var values = new LinkedHashMap<Place, SecretText>();
            WorkSnapshot snapshot = session.snapshot();
            for (var each : dates.entrySet()) {
                if (each.getValue().isAfter(session.today())) {
                    throw new Failure.Usage(
                            text("app.rotatedInFuture", each.getValue()), text("app.rotatedInFuture.remedy"));
                }
                values.put(each.getKey(), value(snapshot, each.getKey()));
            }
            records.require();
            Ledger ledger = history.known();
            var before = new LinkedHashMap<Place, Optional<Entry>>();
            var now = new LinkedHashMap<Place, Entry>();
            for (var each : values.entrySet()) {
                Place place = each.getKey();
                before.put(place, ledger.entry(place.profile(), place.key()));
                String print = session.fingerprints().full(each.getValue());
                LocalDate date = Optional.ofNullable(dates.get(place)).orElseThrow();
                now.put(place, new Entry(print, date, Evidence.RECORDED));
            }
            for (var each : now.entrySet()) {
                Entry entry = each.getValue();
                ledger = ledger.with(each.getKey(), entry.fingerprint(), entry.since(), entry.evidence());
            }
            history.write(ledger);
            for (var each : values.entrySet()) {
                records.add(Event.of(Action.ROTATED)
                        .in(each.getKey().profile())
                        .on(each.getKey().key())
                        .of(session.fingerprints().shown(each.getValue()))
                        .with(String.valueOf(dates.get(each.getKey()))));
            }
            return new Recorded(before, now);
        }
    }

    /// Takes recorded dates back: the ledger says again what it said before. A value that was replaced since,
    /// or has another date by now, stays as it is.
    public void takeBack(Recorded recorded) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            history.write(history.known().restored(recorded.before, recorded.now));
            for (Place place : recorded.now.keySet()) {
                records.add(Event.of(Action.UNROTATED).in(place.profile()).on(place.key()));
            }
        }
    }

    private static SecretText value(WorkSnapshot snapshot, Place place) throws Failure {
        Profile present = Reader.require(snapshot, place.profile());
        return present.document()
                .flatMap(document -> document.value(place.key()))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new Failure.NotFound(
                        text("app.noValue", place.key(), present.fileName()), text("app.noValue.remedy")));
    }
}

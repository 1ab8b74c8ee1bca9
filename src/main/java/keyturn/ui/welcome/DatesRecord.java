package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import keyturn.app.RecordedDates;
import keyturn.app.Session;
import keyturn.failure.Failure;
import keyturn.ui.FileChange;
import keyturn.work.Ledger.Place;
import org.jspecify.annotations.Nullable;

/// Dates of last rotations that are written into the ledger together.
final class DatesRecord implements FileChange {

    private final SequencedMap<Place, LocalDate> dates;
    private final AtomicReference<RecordedDates.@Nullable Recorded> done = new AtomicReference<>();

    DatesRecord(SequencedMap<Place, LocalDate> dates) {
        this.dates = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(dates));
    }

    @Override
    public String name() {
        return text("welcome.dates.step", dates.size());
    }

    @Override
    public void carryOut(Session session) throws Failure {
        done.set(session.dates().record(dates));
    }

    @Override
    public void takeBack(Session session) throws Failure {
        RecordedDates.Recorded recorded = done.get();
        if (recorded != null) {
            session.dates().takeBack(recorded);
        }
    }
}

package keyturn.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import keyturn.crypto.Fingerprints;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Ledger;
import keyturn.work.Ledger.Evidence;
import keyturn.work.Ledger.Place;
import keyturn.work.LedgerFile;
import keyturn.work.StateFolder;
import keyturn.work.WorkSnapshot;

/// Keeps the ledger on disk up to date.
final class History {

    private final LedgerFile file;
    private final Fingerprints fingerprints;
    private final Clock clock;

    History(StateFolder stateFolder, Fingerprints fingerprints, Clock clock) {
        this.file = LedgerFile.of(stateFolder);
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /// Notes every value of `snapshot`; writes only if something is new. Where that cannot be written, as on a full
    /// disk, the next look notes it: profiles can be read all the same, and one that was saved is saved.
    Ledger observe(WorkSnapshot snapshot) throws Failure {
        LedgerFile.Present present = present();
        Ledger before = present.ledger();
        Ledger after = before.observe(snapshot, fingerprints, today());
        if (!after.equals(before)) {
            try {
                file.write(present, after);
            } catch (Failure.Storage notNow) {
                return after;
            }
        }
        return after;
    }

    /// The same without writing.
    Ledger peek(WorkSnapshot snapshot) throws Failure {
        Ledger before;
        try {
            before = file.read();
        } catch (Failure.Damaged unreadable) {
            before = Ledger.EMPTY;
        }
        return before.observe(snapshot, fingerprints, today());
    }

    /// True if the ledger on disk already holds all that `snapshot` shows.
    boolean holds(WorkSnapshot snapshot) throws Failure {
        try {
            Ledger before = file.read();
            return before.observe(snapshot, fingerprints, today()).equals(before);
        } catch (Failure.Damaged unreadable) {
            return false;
        }
    }

    /// What is on disk.
    Ledger known() throws Failure {
        return read();
    }

    void write(Ledger ledger) throws Failure {
        file.write(ledger);
    }

    void record(Place place, SecretText value, LocalDate date, Evidence evidence) throws Failure {
        file.write(read().with(place, fingerprints.full(value), date, evidence));
    }

    /// See [Ledger#returned].
    void returned(Place place, SecretText value) throws Failure {
        file.write(read().returned(place, fingerprints.full(value)));
    }

    /// Damaged ledgers that still lie beside the present one.
    List<Path> setAside() throws Failure {
        return file.setAside();
    }

    /// A damaged ledger is set aside under another name, never overwritten.
    private Ledger read() throws Failure {
        return present().ledger();
    }

    private LedgerFile.Present present() throws Failure {
        try {
            return file.present();
        } catch (Failure.Damaged damaged) {
            file.setAside(today());
            return file.present();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

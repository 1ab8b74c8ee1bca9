package keyturn.ui.secrets;

import java.util.Optional;
import keyturn.work.Ledger.Place;

/// A secret that is pointed at: cells that hold the same are its twins.
record Twin(Place place, String fingerprint) {

    static Optional<Twin> of(ValueCell cell) {
        return cell.place().flatMap(place -> cell.fingerprint().map(it -> new Twin(place, it)));
    }

    boolean isTwin(ValueCell cell) {
        return cell.fingerprint().filter(fingerprint::equals).isPresent()
                && !cell.place().equals(Optional.of(place));
    }
}

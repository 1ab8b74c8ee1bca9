package keyturn.ui.secrets;

import java.time.LocalDate;
import java.util.function.Supplier;
import keyturn.app.Session;
import keyturn.crypto.Fingerprints;
import keyturn.generate.Generator;
import keyturn.strength.StrengthMeter;

/// What the secrets screen uses of an open work folder. None of it blocks but the strength meter.
record SecretsServices(
        Fingerprints fingerprints, Generator generator, StrengthMeter strengthMeter, Supplier<LocalDate> today) {

    static SecretsServices of(Session session) {
        return new SecretsServices(
                session.fingerprints(), session.generator(), session.strengthMeter(), session::today);
    }
}

package keyturn.strength;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.policy.SecretType;

/// Measures strength. Slow (milliseconds for a long value): not for the window's thread.
public final class StrengthMeter {

    /// @param key  whose value it is, where that is known: a value equal to its key's name is weak
    /// @param type what policy says of it, where it does: a value must have the type's format
    public Strength measure(SecretText value, Optional<EnvKey> key, Optional<SecretType> type) {
        throw new UnsupportedOperationException("to be written");
    }
}

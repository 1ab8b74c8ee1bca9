package keyturn.policy;

import java.util.Optional;
import keyturn.env.EnvKey;

/// What policy says of one key.
///
/// @param category    heading it is grouped under, such as `Application`
/// @param purpose     what it is for, a sentence; may be empty
/// @param source      who issues it, where it cannot be generated: `Provided by broker`
/// @param generate    the format of a new value, such as `hex:32`; empty if someone else issues it
/// @param scope       what it opens; may be empty
/// @param previous    the key that keeps the old value while both are valid
/// @param secret      false for what may be shown in clear, such as an account number
public record SecretType(
        EnvKey key,
        String category,
        String purpose,
        Optional<String> source,
        Optional<String> generate,
        RotationRule rotation,
        String scope,
        Criticality criticality,
        Optional<EnvKey> previous,
        boolean secret) {

    /// What is taken for a type that policy names and says nothing more of.
    static SecretType unknown(EnvKey key) {
        return new SecretType(
                key,
                Policy.SETTINGS,
                "",
                Optional.empty(),
                Optional.empty(),
                new RotationRule.WhenCompromised(),
                "",
                Criticality.MEDIUM,
                Optional.empty(),
                true);
    }
}

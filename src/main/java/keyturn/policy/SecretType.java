package keyturn.policy;

import java.util.Optional;
import keyturn.env.EnvKey;

/// What policy says of one key.
///
/// @param category    heading it is grouped under, such as `Application`
/// @param purpose     what it is for, a sentence
/// @param source      who issues it, where it cannot be generated: `Provided by broker`
/// @param generate    the format of a new value, such as `hex:32`; empty if someone else issues it
/// @param scope       what it opens
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
        boolean secret) {}

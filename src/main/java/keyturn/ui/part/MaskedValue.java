package keyturn.ui.part;

import keyturn.crypto.Fingerprints;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.policy.Policy;

/// What a value looks like while it is masked: `•••• 3fa1` for a secret, itself for what is none.
public final class MaskedValue {

    private MaskedValue() {}

    /// The mask and the fingerprint of a secret; the text of any other value, on one line.
    public static String text(Policy policy, Fingerprints fingerprints, EnvKey key, SecretText value) {
        if (value.isEmpty() || !policy.isSecret(key)) {
            return value.reveal().replace('\n', '↵');
        }
        return SecretText.MASK + " " + fingerprints.shown(value);
    }
}

package keyturn.policy;

import keyturn.env.EnvKey;

/// Tells by a key's name whether its value is a secret, where policy is silent.
final class SecretName {

    private SecretName() {}

    static boolean looksSecret(EnvKey key) {
        throw new UnsupportedOperationException("to be written");
    }
}

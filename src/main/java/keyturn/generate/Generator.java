package keyturn.generate;

import java.security.SecureRandom;
import keyturn.env.SecretText;

/// Makes secrets.
public final class Generator {

    private final SecureRandom random;

    public Generator(SecureRandom random) {
        this.random = random;
    }

    /// A new value. Key pairs give the private key, PKCS #8 in PEM (RFC 7468), over several lines.
    public SecretText generate(SecretFormat format) {
        throw new UnsupportedOperationException("to be written");
    }
}

package keyturn.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import keyturn.env.SecretText;

/// Both sides' proofs of SCRAM-SHA-256 (RFC 5802, 3; RFC 7677) that they know a password. The password is taken as its
/// bytes: SASLprep changes none of ASCII.
public final class ScramProof {

    private final byte[] salted;

    /// @param password   at least one byte
    /// @param iterations as the server wants; the caller bounds them
    public ScramProof(SecretText password, byte[] salt, int iterations) {
        this.salted = Pbkdf2.derive(password.bytes(), salt, iterations, 32);
    }

    /// What shows the server that the client knows the password.
    public byte[] client(String exchange) {
        byte[] key = Hmac.sha256(salted, ascii("Client Key"));
        byte[] signature = Hmac.sha256(sha256(key), ascii(exchange));
        for (int i = 0; i < key.length; i++) {
            key[i] ^= signature[i];
        }
        return key;
    }

    /// What the server must answer.
    public byte[] server(String exchange) {
        return Hmac.sha256(Hmac.sha256(salted, ascii("Server Key")), ascii(exchange));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}

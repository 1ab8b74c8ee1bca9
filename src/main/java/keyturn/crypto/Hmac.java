package keyturn.crypto;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 (RFC 2104, RFC 6234).
final class Hmac {

    /// Of SHA-256, in bytes.
    private static final int BLOCK = 64;

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private Hmac() {}

    /// The code of all parts, one behind the other.
    ///
    /// Its four lines stand here, over the platform's SHA-256, because the first use of `javax.crypto` in a process
    /// takes 12 to 19 ms: a tenth of what `get` may take. A test holds them against `javax.crypto` and RFC 4231.
    ///
    /// @param key at least one byte
    static byte[] sha256(byte[] key, byte[]... parts) {
        MessageDigest digest = digest();
        byte[] block = Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
        digest.update(padded(block, INNER));
        for (byte[] part : parts) {
            digest.update(part);
        }
        byte[] inner = digest.digest();
        digest.update(padded(block, OUTER));
        return digest.digest(inner);
    }

    private static byte[] padded(byte[] block, byte pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        return padded;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }

    /// Starts a code that is made again and again under one key.
    static Mac under(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new AssertionError("every Java platform has HmacSHA256", impossible);
        }
    }
}

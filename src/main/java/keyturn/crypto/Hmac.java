package keyturn.crypto;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 (RFC 2104, RFC 6234).
final class Hmac {

    private Hmac() {}

    /// The code of all parts, one behind the other.
    ///
    /// @param key at least one byte
    static byte[] sha256(byte[] key, byte[]... parts) {
        Mac mac = under(key);
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    /// Starts a code.
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

package keyturn.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Codes that chain the lines of a log: HMAC-SHA256 (RFC 2104) under a key that is made of the work folder's own
/// and is used for nothing else.
public final class ChainKey {

    private final byte[] key;

    private ChainKey(byte[] key) {
        this.key = key;
    }

    public static ChainKey of(Fingerprints fingerprints) {
        return of(fingerprints, "keyturn-activity-v1");
    }

    /// @param purpose what is chained; another purpose has another key
    public static ChainKey of(Fingerprints fingerprints, String purpose) {
        return new ChainKey(fingerprints.keyFor(purpose));
    }

    /// 64 hex digits.
    public String code(byte[] body) {
        return HexFormat.of().formatHex(Hmac.sha256(key, body));
    }

    /// True if `code` is the one of `body`; takes the same time whether it is or not.
    public boolean isCode(byte[] body, String code) {
        return MessageDigest.isEqual(
                code(body).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Tells this key and a place from others without giving either away; 32 hex digits.
    public String name(String place) {
        return code(("place:" + place).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}

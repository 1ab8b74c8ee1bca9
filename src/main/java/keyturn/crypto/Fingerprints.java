package keyturn.crypto;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import keyturn.env.SecretText;

/// Recognises equal values without showing them: HMAC-SHA256 (RFC 2104) under the work folder's own key.
public final class Fingerprints {

    private final byte[] key;

    /// @param key 32 random bytes; copied
    public Fingerprints(byte[] key) {
        this.key = key.clone();
    }

    /// 4 hex digits, to be shown. The same value gives the same digits within one work folder; two different
    /// values share them by chance once in 65,536.
    public String shown(SecretText value) {
        return full(value).substring(0, 4);
    }

    /// 32 hex digits, to be stored and compared: the first 16 bytes of the code.
    public String full(SecretText value) {
        byte[] code = Hmac.sha256(key, value.bytes());
        return HexFormat.of().formatHex(code, 0, 16);
    }

    /// A key of its own for another purpose; from it nobody gets back to this one.
    byte[] keyFor(String purpose) {
        return Hmac.sha256(key, purpose.getBytes(StandardCharsets.UTF_8));
    }
}

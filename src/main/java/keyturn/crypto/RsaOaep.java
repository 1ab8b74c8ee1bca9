package keyturn.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;

/// RSA-OAEP with SHA-1 (RFC 8017, 7.1), as MySQL has passwords sent to it without TLS.
public final class RsaOaep {

    private RsaOaep() {}

    /// @param pem a public key, `BEGIN PUBLIC KEY`
    /// @return empty if that is no such key, or is too short for `secret`
    public static Optional<byte[]> encrypt(String pem, byte[] secret) {
        try {
            String base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, KeyFactory.getInstance("RSA").generatePublic(spec));
            return Optional.of(cipher.doFinal(secret));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}

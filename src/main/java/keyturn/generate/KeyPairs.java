package keyturn.generate;

import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import keyturn.env.SecretText;

/// Private keys as PKCS #8 (RFC 5958) in PEM (RFC 7468). The public key can be had from them:
/// `openssl pkey -pubout`.
final class KeyPairs {

    private KeyPairs() {}

    static SecretText ed25519(SecureRandom random) {
        return generate("Ed25519", NamedParameterSpec.ED25519, random);
    }

    /// Slow: about a second for 4096 bits, up to a minute for 8192.
    static SecretText rsa(int bits, SecureRandom random) {
        return generate("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4), random);
    }

    private static SecretText generate(String algorithm, AlgorithmParameterSpec size, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size, random);
            return pem(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException impossible) {
            throw new IllegalStateException("every Java 25 makes such keys", impossible);
        }
    }

    /// No line feed behind the last line: a value in an env file ends where its text does.
    private static SecretText pem(byte[] der) {
        byte[] body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der);
        byte[] begin = "-----BEGIN PRIVATE KEY-----\n".getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\n-----END PRIVATE KEY-----".getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(begin, begin.length + body.length + end.length);
        System.arraycopy(body, 0, whole, begin.length, body.length);
        System.arraycopy(end, 0, whole, begin.length + body.length, end.length);
        SecretText key = SecretText.ofBytes(whole);
        Arrays.fill(der, (byte) 0);
        Arrays.fill(body, (byte) 0);
        Arrays.fill(whole, (byte) 0);
        return key;
    }
}

package keyturn.connect;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import keyturn.env.SecretText;

/// What shows a MySQL server that the client knows the password, without sending it.
final class MySqlProof {

    private static final String NATIVE = "mysql_native_password";
    private static final String SHA2 = "caching_sha2_password";

    private MySqlProof() {}

    static boolean knows(String plugin) {
        return plugin.equals(NATIVE) || plugin.equals(SHA2);
    }

    /// @return empty for a plugin that is not known, and for no password
    static byte[] of(String plugin, SecretText password, byte[] challenge) {
        if (password.isEmpty() || !knows(plugin)) {
            return new byte[0];
        }
        boolean old = plugin.equals(NATIVE);
        String hash = old ? "SHA-1" : "SHA-256";
        byte[] once = digest(hash, password.bytes());
        byte[] twice = digest(hash, once);
        byte[] mask = old ? digest(hash, challenge, twice) : digest(hash, twice, challenge);
        for (int i = 0; i < once.length; i++) {
            once[i] ^= mask[i];
        }
        return once;
    }

    private static byte[] digest(String hash, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(hash);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-1 and SHA-256", impossible);
        }
    }
}

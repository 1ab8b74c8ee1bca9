package keyturn.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;

/// PBKDF2-HMAC-SHA256 (RFC 8018, 5.2) over the bytes of a passphrase. The platform's own takes characters, and
/// a passphrase file may hold bytes that are none.
final class Pbkdf2 {

    private static final int BLOCK = 32;

    private Pbkdf2() {}

    /// @param passphrase at least one byte
    /// @param length     of the key, in bytes
    static byte[] derive(byte[] passphrase, byte[] salt, int iterations, int length) {
        Mac mac = Hmac.under(passphrase);
        byte[] key = new byte[length];
        for (int done = 0, block = 1; done < length; done += BLOCK, block++) {
            byte[] sum = block(mac, salt, iterations, block);
            System.arraycopy(sum, 0, key, done, Math.min(BLOCK, length - done));
            Arrays.fill(sum, (byte) 0);
        }
        return key;
    }

    private static byte[] block(Mac mac, byte[] salt, int iterations, int number) {
        mac.update(salt);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
        byte[] link = mac.doFinal();
        byte[] sum = link.clone();
        for (int i = 1; i < iterations; i++) {
            mac.update(link);
            try {
                mac.doFinal(link, 0);
            } catch (ShortBufferException impossible) {
                throw new AssertionError("the code has the length of the buffer", impossible);
            }
            for (int j = 0; j < BLOCK; j++) {
                sum[j] ^= link[j];
            }
        }
        return sum;
    }
}

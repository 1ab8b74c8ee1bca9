package keyturn.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HmacTest {

    /// Test cases 2 and 6 of RFC 4231: a key shorter than a block of SHA-256, and one that is longer.
    @Test
    void givesWhatTheStandardSays() {
        assertThat(hex(ascii("Jefe"), ascii("what do ya want "), ascii("for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        byte[] longKey = HexFormat.of().parseHex("aa".repeat(131));
        assertThat(hex(longKey, ascii("Test Using Larger Than Block-Size Key - Hash Key First")))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    /// Keys around the length of a block, texts around the length of one and two.
    @Test
    void agreesWithThePlatformsOwn() {
        var random = new Random(20_261_128);
        for (int keyLength = 1; keyLength <= 130; keyLength++) {
            for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 127, 128, 129, 1000}) {
                byte[] key = bytes(random, keyLength);
                byte[] text = bytes(random, length);
                assertThat(Hmac.sha256(key, text)).isEqualTo(Hmac.under(key).doFinal(text));
            }
        }
    }

    private static byte[] bytes(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] key, byte[]... parts) {
        return HexFormat.of().formatHex(Hmac.sha256(key, parts));
    }
}

package keyturn.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import keyturn.env.Passphrase;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocksTest {

    private static final KdfCost CHEAP = new KdfCost(2);
    private static final byte[] PLAIN = "A=1\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void fingerprintsAreTheMessageCodeOfRfc4231() {
        // RFC 4231, test case 2: key "Jefe".
        var fingerprints = new Fingerprints("Jefe".getBytes(StandardCharsets.US_ASCII));
        var value = SecretText.of("what do ya want for nothing?");

        assertThat(fingerprints.full(value)).isEqualTo("5bdcc146bf60754e6a042426089575c7");
        assertThat(fingerprints.shown(value)).isEqualTo("5bdc");
    }

    @Test
    void keysAreDerivedAsRfc7914HasIt() {
        // RFC 7914, section 11: PBKDF2-HMAC-SHA256 of "passwd" and "salt", 1 iteration.
        byte[] key = Pbkdf2.derive(bytes("passwd"), bytes("salt"), 1, 64);

        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                        + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783");
    }

    @Test
    void ageOpensWhatItSealed() throws Exception {
        var lock = new AgePassphrase(passphrase("a"), CHEAP);

        assertThat(lock.open(lock.seal(PLAIN), "x")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> new AgePassphrase(passphrase("b"), CHEAP).open(lock.seal(PLAIN), "x"))
                .isInstanceOf(Failure.WrongPassphrase.class);
    }

    @Test
    void aFileOfSeveralChunksComesBack() throws Exception {
        var lock = new AgePassphrase(passphrase("a"), CHEAP);
        for (int length : new int[] {65_535, 65_536, 65_537, 131_072, 200_000}) {
            byte[] plain = Bytes.random(length);

            assertThat(lock.open(lock.seal(plain), "x")).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "22", "23", "30", "63", "64", "99", "999999999"})
    void aWorkFactorThatIsTooHighIsRefusedBeforeAnyWork(String workFactor) {
        long start = System.nanoTime();

        assertThatThrownBy(() -> new AgePassphrase(passphrase("a"), CHEAP).open(header(workFactor), "x"))
                .isInstanceOf(Failure.Damaged.class)
                .hasMessageContaining("work factor");

        assertThat(System.nanoTime() - start).isLessThan(500_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "+2", "2.0", "", "x", "99999999999"})
    void aWorkFactorThatIsNoNumberIsDamage(String workFactor) {
        assertThatThrownBy(() -> new AgePassphrase(passphrase("a"), CHEAP).open(header(workFactor), "x"))
                .isInstanceOf(Failure.Damaged.class);
    }

    @Test
    void recipientsCanReadBackOnlyWhatTheySealed() throws Exception {
        var recipients = new AgeRecipients(List.of(RECIPIENT));
        byte[] sealed = recipients.seal(PLAIN);

        assertThat(recipients.open(sealed, "x")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> new AgeRecipients(List.of(RECIPIENT)).open(sealed, "x"))
                .isInstanceOf(Failure.class);
    }

    @Test
    void anIdentityOpensWhatWasSealedForIt() throws Exception {
        var identity = new AgeIdentities(bytes("# made for this test\n" + IDENTITY + "\n"), "key.txt");

        assertThat(identity.open(new AgeRecipients(List.of(RECIPIENT)).seal(PLAIN), "x"))
                .isEqualTo(PLAIN);
        assertThat(identity.open(identity.seal(PLAIN), "x")).isEqualTo(PLAIN);
    }

    @Test
    void theWrongKindOfKeyIsToldApart() throws Exception {
        var byPassphrase = new AgePassphrase(passphrase("a"), CHEAP);
        var identity = new AgeIdentities(bytes(IDENTITY), "key.txt");

        assertThatThrownBy(() -> identity.open(byPassphrase.seal(PLAIN), "x"))
                .isInstanceOf(Failure.WrongPassphrase.class)
                .hasMessageContaining("locked by a passphrase");
        assertThatThrownBy(() -> byPassphrase.open(identity.seal(PLAIN), "x"))
                .isInstanceOf(Failure.WrongPassphrase.class)
                .hasMessageContaining("locked for recipients");
    }

    @Test
    void badKeysAreRefusedWithoutRepeatingThem() {
        String bad = IDENTITY.substring(0, IDENTITY.length() - 1) + "2";

        assertThatThrownBy(() -> new AgeIdentities(bytes(bad), "key.txt"))
                .isInstanceOf(Failure.Usage.class)
                .hasMessageNotContaining(bad.substring(20, 40));
        assertThatThrownBy(() -> new AgeRecipients(List.of(IDENTITY)))
                .isInstanceOf(Failure.Usage.class)
                .hasMessageNotContaining(IDENTITY.substring(20, 40));
    }

    @Test
    void aThousandWrongPassphrasesOpenNothing() throws Exception {
        byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
        byte[] sealed = new OpensslPassphrase(passphrase("right"), plain -> true).seal(gzip);

        for (int i = 0; i < 3; i++) {
            var wrong = new OpensslPassphrase(passphrase("wrong" + i), plain -> plain.length > 1 && plain[0] == 0x1f);
            assertThatThrownBy(() -> wrong.open(sealed, "x")).isInstanceOf(Failure.WrongPassphrase.class);
        }
        byte[] age = new AgePassphrase(passphrase("right"), CHEAP).seal(gzip);
        for (int i = 0; i < 1_000; i++) {
            var wrong = new AgePassphrase(passphrase("wrong" + i), CHEAP);
            assertThatThrownBy(() -> wrong.open(age, "x")).isInstanceOf(Failure.WrongPassphrase.class);
        }
    }

    @Test
    void aDigestFitsOneFileAndOnePassphrase() throws Exception {
        byte[] file = bytes("Salted__12345678abcdefgh");
        String line = KeyedDigest.of(file, passphrase("a"), CHEAP);

        assertThat(KeyedDigest.matches(line, file, passphrase("a"), "x")).isTrue();
        assertThat(KeyedDigest.matches(line, file, passphrase("b"), "x")).isFalse();
        assertThat(KeyedDigest.matches(line, bytes("Salted__12345678abcdefgi"), passphrase("a"), "x"))
                .isFalse();
        assertThatThrownBy(() -> KeyedDigest.matches(line.substring(1), file, passphrase("a"), "x"))
                .isInstanceOf(Failure.Damaged.class);
        assertThatThrownBy(() -> KeyedDigest.matches(line.replace("log2N=2 ", "log2N=31 "), file, passphrase("a"), "x"))
                .isInstanceOf(Failure.Damaged.class);
    }

    private static final String IDENTITY = "AGE-SECRET-KEY-1ZZ6744XSK0WXUUAZ5KGZ8PKLQ8R6A7STMW0EE8JANP8QG55FRYWQJZ628L";
    private static final String RECIPIENT = "age12lx2txmznrmeftgs97pxkpdln0m0zt6jwcqv5udtatpap2dnzpvsllahqx";

    private static byte[] header(String workFactor) {
        String salt = Base64.getEncoder().withoutPadding().encodeToString(new byte[16]);
        String body = Base64.getEncoder().withoutPadding().encodeToString(new byte[32]);
        return bytes("age-encryption.org/v1\n-> scrypt " + salt + " " + workFactor + "\n" + body + "\n--- " + body
                + "\n0123456789abcdef0123456789abcdef0123456789");
    }

    private static Passphrase passphrase(String text) {
        return Passphrase.ofUtf8(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package keyturn.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import keyturn.env.Passphrase;
import org.junit.jupiter.api.Test;

class PassphraseCheckTest {

    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    /// From the tests of the reference implementation (phc-winner-argon2, src/test.c): Argon2id, version 1.3, t
    /// = 2, m = 2^16, p = 1.
    @Test
    void isArgon2id() throws Exception {
        byte[] salt = "somesalt".getBytes(StandardCharsets.US_ASCII);

        byte[] hash = PassphraseCheck.hash(typed("password"), new Argon2Cost(1 << 16, 2, 1), salt);

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void knowsTheOneThatWasChosen() throws Exception {
        var check = PassphraseCheck.of(typed("correct horse"), CHEAP, new SecureRandom());

        assertThat(check.fits(typed("correct horse"))).isTrue();
        assertThat(check.fits(typed("correct Horse"))).isFalse();
        assertThat(PassphraseCheck.of(typed("correct horse"), CHEAP, new SecureRandom())
                        .hash())
                .isNotEqualTo(check.hash());
    }

    @Test
    void refusesACostThatAFileMayNotAskFor() {
        assertThatThrownBy(() -> new Argon2Cost(2 * 1024 * 1024, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(64 * 1024, 1000, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2Cost(7, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Passphrase typed(String words) {
        return Passphrase.of(words.toCharArray());
    }
}

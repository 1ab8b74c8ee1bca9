package keyturn.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hex          | hex:32       | 256   | 32 random bytes, hex
        hex:24       | hex:24       | 192   | 24 random bytes, hex
        base64       | base64:32    | 256   | 32 random bytes, base64
        base64url    | base64url:32 | 256   | 32 random bytes, base64 for URLs
        alnum        | alnum:40     | 238.2 | 40 random letters and digits
        ascii        | ascii:32     | 197.2 | 32 random characters that every loader reads alike
        words        | words:7      | 90.5  | 7 random words
        uuid         | uuid         | 122   | random UUID
        ed25519      | ed25519      | 128   | Ed25519 private key
        rsa          | rsa:3072     | 128   | RSA private key of 3072 bits
        rsa:2048     | rsa:2048     | 112   | RSA private key of 2048 bits
        """)
    void readsANotation(String notation, String whole, double bits, String description) {
        SecretFormat format = SecretFormat.parse(notation).orElseThrow();

        assertThat(format.notation()).isEqualTo(whole);
        assertThat(format.bits()).isCloseTo(bits, within(0.05));
        assertThat(format.description()).isEqualTo(description);
        assertThat(SecretFormat.parse(whole)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hex:",
                "hex:0",
                "hex:-1",
                "hex:4097",
                "hex:032",
                "hex:32 ",
                " hex:32",
                "HEX:32",
                "hex:3.2",
                "hex:32:1",
                "hex:99999999999999999999",
                "base32:8",
                "words:0",
                "words:65",
                "uuid:4",
                "ed25519:1",
                "rsa:1024",
                "rsa:8193",
                "hex:٣",
                "secret"
            })
    void refusesWhatIsNone(String notation) {
        assertThat(SecretFormat.parse(notation)).isEmpty();
    }

    @Test
    void aRecordOutOfRangeCannotBeMade() {
        assertThatThrownBy(() -> new SecretFormat.Hex(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretFormat.Rsa(1024)).isInstanceOf(IllegalArgumentException.class);
    }
}

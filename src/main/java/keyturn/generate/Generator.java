package keyturn.generate;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import keyturn.env.SecretText;

/// Makes secrets.
public final class Generator {

    private final SecureRandom random;

    public Generator(SecureRandom random) {
        this.random = random;
    }

    /// A new value. Key pairs give the private key, PKCS #8 in PEM (RFC 7468), over several lines. Microseconds, but
    /// for RSA keys: seconds, and up to a minute for 8192 bits.
    public SecretText generate(SecretFormat format) {
        return switch (format) {
            case SecretFormat.Hex(int bytes) -> SecretText.of(HexFormat.of().formatHex(bytes(bytes)));
            case SecretFormat.Base64(int bytes) ->
                SecretText.ofBytes(Base64.getEncoder().encode(bytes(bytes)));
            case SecretFormat.Base64Url(int bytes) ->
                SecretText.ofBytes(Base64.getUrlEncoder().withoutPadding().encode(bytes(bytes)));
            case SecretFormat.Alnum(int characters) -> characters(Alphabet.ALNUM, characters);
            case SecretFormat.Ascii(int characters) -> characters(Alphabet.PORTABLE, characters);
            case SecretFormat.Words(int words) -> words(words);
            case SecretFormat.Uuid() -> uuid();
            case SecretFormat.Ed25519() -> KeyPairs.ed25519(random);
            case SecretFormat.Rsa(int modulus) -> KeyPairs.rsa(modulus, random);
        };
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /// The first character is a letter or digit, for `=` or `-` there is read differently by some.
    private SecretText characters(Alphabet alphabet, int count) {
        char[] drawn = new char[count];
        drawn[0] = Alphabet.ALNUM.draw(random);
        for (int i = 1; i < count; i++) {
            drawn[i] = alphabet.draw(random);
        }
        SecretText text = SecretText.of(drawn);
        Arrays.fill(drawn, '\0');
        return text;
    }

    private SecretText words(int count) {
        var joined = new StringBuilder();
        for (int i = 0; i < count; i++) {
            joined.append(i == 0 ? "" : "-").append(WordList.words().get(random.nextInt(WordList.SIZE)));
        }
        return SecretText.of(joined);
    }

    private SecretText uuid() {
        byte[] bytes = bytes(16);
        bytes[6] = (byte) ((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3F) | 0x80);
        var text = new StringBuilder(HexFormat.of().formatHex(bytes));
        for (int hyphen : new int[] {20, 16, 12, 8}) {
            text.insert(hyphen, '-');
        }
        return SecretText.of(text);
    }
}

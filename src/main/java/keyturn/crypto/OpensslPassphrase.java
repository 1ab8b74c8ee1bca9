package keyturn.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// What `openssl enc -aes-256-cbc -pbkdf2` writes (openssl-enc(1); tried with OpenSSL 3.0): `Salted__`, 8 bytes
/// of salt, then AES-256-CBC with PKCS#7 padding. Key and IV are 48 bytes of PBKDF2-HMAC-SHA256; the number of
/// iterations is not recorded.
///
/// Nothing in it is authenticated: [KeyedDigest] is for that.
public final class OpensslPassphrase implements Lock {

    private static final byte[] MAGIC = "Salted__".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_LENGTH = 8;
    private static final int KEY_LENGTH = 32;
    private static final int IV_LENGTH = 16;

    /// The default of `-pbkdf2`; a new file must open without `-iter`.
    private static final int ITERATIONS = 10_000;

    /// Tried second: what OWASP's Password Storage Cheat Sheet asks for, so careful people give it as `-iter`.
    private static final int MORE_ITERATIONS = 600_000;

    private final Passphrase passphrase;
    private final Predicate<byte[]> plausible;

    /// @param passphrase not empty; the caller closes it when this lock is no longer used
    /// @param plausible  tells whether something decrypted begins as it should. One wrong passphrase in 256
    ///                   gives valid padding, so this format needs it
    public OpensslPassphrase(Passphrase passphrase, Predicate<byte[]> plausible) {
        this.passphrase = passphrase;
        this.plausible = plausible;
    }

    /// True if a file begins as `openssl enc` writes it.
    public static boolean recognises(byte[] file) {
        return Bytes.startWith(file, MAGIC);
    }

    @Override
    public byte[] seal(byte[] plain) {
        byte[] salt = Bytes.random(SALT_LENGTH);
        byte[] body;
        try {
            body = cipher(Cipher.ENCRYPT_MODE, salt, ITERATIONS).doFinal(plain);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has AES", impossible);
        }
        byte[] file = Arrays.copyOf(MAGIC, MAGIC.length + SALT_LENGTH + body.length);
        System.arraycopy(salt, 0, file, MAGIC.length, SALT_LENGTH);
        System.arraycopy(body, 0, file, MAGIC.length + SALT_LENGTH, body.length);
        return file;
    }

    /// Whatever fails, the message is the same: another one would tell about the padding.
    @Override
    public byte[] open(byte[] sealed, String name) throws Failure {
        return attempt(sealed, ITERATIONS)
                .or(() -> attempt(sealed, MORE_ITERATIONS))
                .orElseThrow(() -> refused(name));
    }

    /// As [#open], for a file that this program sealed: without trying what only others write.
    ///
    /// @throws Failure.WrongPassphrase as there
    public byte[] openOwn(byte[] sealed, String name) throws Failure {
        return attempt(sealed, ITERATIONS).orElseThrow(() -> refused(name));
    }

    private static Failure.WrongPassphrase refused(String name) {
        return new Failure.WrongPassphrase(
                Texts.text("crypto.opensslRefused", name), Texts.text("crypto.opensslRefused.remedy"));
    }

    private Optional<byte[]> attempt(byte[] sealed, int iterations) {
        int start = MAGIC.length + SALT_LENGTH;
        if (!recognises(sealed) || sealed.length <= start) {
            return Optional.empty();
        }
        byte[] salt = Arrays.copyOfRange(sealed, MAGIC.length, start);
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, salt, iterations).doFinal(sealed, start, sealed.length - start);
            return plausible.test(plain) ? Optional.of(plain) : Optional.empty();
        } catch (GeneralSecurityException _) {
            // Wrong padding or length: not opened.
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] salt, int iterations) throws GeneralSecurityException {
        byte[] secret = passphrase.utf8();
        byte[] derived = Pbkdf2.derive(secret, salt, iterations, KEY_LENGTH + IV_LENGTH);
        try {
            var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    mode,
                    new SecretKeySpec(derived, 0, KEY_LENGTH, "AES"),
                    new IvParameterSpec(derived, KEY_LENGTH, IV_LENGTH));
            return cipher;
        } finally {
            AgeFile.wipe(secret);
            AgeFile.wipe(derived);
        }
    }
}

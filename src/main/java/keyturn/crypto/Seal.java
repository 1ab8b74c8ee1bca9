package keyturn.crypto;

import static keyturn.text.Texts.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import keyturn.failure.Failure;

/// Encrypts what stays in one work folder: AES-256-GCM under a key made from the work folder's own. It keeps values
/// out of copies of a single file; who has the whole `.keyturn` has the key too.
public final class Seal {

    private static final byte[] MAGIC = "keyturn-seal-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    /// @param fingerprints whose key is the work folder's
    /// @param purpose      what is sealed; another purpose has another key
    public Seal(Fingerprints fingerprints, String purpose) {
        this.key = new SecretKeySpec(fingerprints.keyFor(purpose), "AES");
    }

    /// The sealed form; another one at each call.
    public byte[] seal(byte[] plain, SecureRandom random) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            return ByteBuffer.allocate(MAGIC.length + NONCE + sealed.length)
                    .put(MAGIC)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has AES-GCM", impossible);
        }
    }

    /// What was sealed.
    ///
    /// @param name what the file is called, for the message
    /// @throws Failure.Damaged if it was changed, or sealed in another work folder
    public byte[] open(byte[] sealed, String name) throws Failure.Damaged {
        int start = MAGIC.length + NONCE;
        if (sealed.length >= start && Arrays.equals(sealed, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            try {
                return cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, MAGIC.length, start))
                        .doFinal(sealed, start, sealed.length - start);
            } catch (GeneralSecurityException changed) {
                // Falls through: all that does not open is damaged.
            }
        }
        throw new Failure.Damaged(text("crypto.sealBroken", name), text("crypto.sealBroken.remedy"));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(MAGIC);
        return cipher;
    }
}

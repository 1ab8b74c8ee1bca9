package keyturn.crypto;

import keyturn.failure.Failure;
import keyturn.text.Texts;
import org.bouncycastle.crypto.generators.SCrypt;

/// scrypt (RFC 7914) with r = 8, p = 1 and 32 bytes of key.
final class Scrypt {

    private static final int BLOCK_SIZE = 8;
    private static final int PARALLEL = 1;
    private static final int KEY_LENGTH = 32;

    private Scrypt() {}

    /// Takes seconds and hundreds of megabytes, see [KdfCost].
    ///
    /// @throws Failure.Storage if there is not enough memory
    static byte[] derive(byte[] passphrase, byte[] salt, KdfCost cost) throws Failure {
        try {
            return SCrypt.generate(passphrase, salt, 1 << cost.log2(), BLOCK_SIZE, PARALLEL, KEY_LENGTH);
        } catch (OutOfMemoryError _) {
            // What was allocated is garbage already; the program can go on.
            throw new Failure.Storage(
                    Texts.text("crypto.memory", 1 << Math.max(0, cost.log2() - 10)),
                    Texts.text("crypto.memory.remedy"));
        }
    }
}

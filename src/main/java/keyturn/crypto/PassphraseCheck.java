package keyturn.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.text.Texts;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Knows whether a passphrase is the chosen one, without knowing it: Argon2id, version 1.3, of 32 bytes. Opens
/// nothing.
public final class PassphraseCheck {

    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    /// What was kept of [#of].
    public PassphraseCheck(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /// Takes as long as the cost says.
    ///
    /// @throws Failure.Storage if there is not enough memory
    public static PassphraseCheck of(Passphrase passphrase, Argon2Cost cost, SecureRandom random) throws Failure {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new PassphraseCheck(cost, salt, hash(passphrase, cost, salt));
    }

    /// Takes as long as the cost says, whether it fits or not.
    ///
    /// @throws Failure.Storage if there is not enough memory
    public boolean fits(Passphrase passphrase) throws Failure {
        return MessageDigest.isEqual(hash, hash(passphrase, cost, salt));
    }

    public Argon2Cost cost() {
        return cost;
    }

    public byte[] salt() {
        return salt.clone();
    }

    public byte[] hash() {
        return hash.clone();
    }

    static byte[] hash(Passphrase passphrase, Argon2Cost cost, byte[] salt) throws Failure {
        byte[] typed = passphrase.utf8();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            var hash = new byte[LENGTH];
            generator.generateBytes(typed, hash);
            return hash;
        } catch (OutOfMemoryError _) {
            // What was allocated is garbage already; the program can go on.
            throw new Failure.Storage(
                    Texts.text("crypto.memory", cost.memoryKib() / 1024), Texts.text("crypto.memory.remedy"));
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }
}

package keyturn.crypto;

import java.util.List;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;

/// age by passphrase.
public final class AgePassphrase implements Lock {

    private final Passphrase passphrase;
    private final KdfCost cost;

    /// @param passphrase not empty; the caller closes it when this lock is no longer used
    /// @param cost       for sealing; what is opened says its own
    public AgePassphrase(Passphrase passphrase, KdfCost cost) {
        this.passphrase = passphrase;
        this.cost = cost;
    }

    @Override
    public byte[] seal(byte[] plain) throws Failure {
        byte[] secret = passphrase.utf8();
        try {
            byte[] salt = Bytes.random(AgeScryptReader.SALT_LENGTH);
            byte[] wrapKey = AgeScryptReader.wrapKey(secret, salt, cost);
            return AgeFile.encrypt(plain, List.of(new AgeScryptWriter(salt, wrapKey, cost)));
        } finally {
            AgeFile.wipe(secret);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String name) throws Failure {
        byte[] secret = passphrase.utf8();
        try {
            return AgeFile.decrypt(sealed, name, new AgeScryptReader(secret));
        } finally {
            AgeFile.wipe(secret);
        }
    }
}

package keyturn.crypto;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// Reads the scrypt stanza of age v1 (C2SP age.md, "The scrypt recipient type"), which must be the only one.
final class AgeScryptReader implements AgeStanzas {

    static final String TYPE = "scrypt";
    static final int SALT_LENGTH = 16;

    private static final String LABEL = "age-encryption.org/v1/scrypt";
    private static final int BODY_LENGTH = 32;

    private enum Met {
        NOTHING,
        OTHER_RECIPIENTS,
        MALFORMED,
        TOO_COSTLY,
        OTHER_PASSPHRASE,
        FILE_KEY
    }

    private final byte[] passphrase;
    private Met met = Met.NOTHING;
    private List<Failure> raised = List.of();

    AgeScryptReader(byte[] passphrase) {
        this.passphrase = passphrase;
    }

    /// The key that the file key is wrapped with.
    static byte[] wrapKey(byte[] passphrase, byte[] salt, KdfCost cost) throws Failure {
        byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
        byte[] labelled = new byte[label.length + salt.length];
        System.arraycopy(label, 0, labelled, 0, label.length);
        System.arraycopy(salt, 0, labelled, label.length, salt.length);
        return Scrypt.derive(passphrase, labelled, cost);
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> all) throws GeneralSecurityException {
        var stanzas = new ArrayList<RecipientStanza>();
        all.forEach(stanzas::add);
        if (stanzas.stream().noneMatch(stanza -> stanza.getType().equals(TYPE))) {
            throw stop(stanzas.isEmpty() ? Met.MALFORMED : Met.OTHER_RECIPIENTS);
        }
        if (stanzas.size() > 1) {
            throw stop(Met.MALFORMED);
        }
        return unwrap(stanzas.getFirst());
    }

    private FileKey unwrap(RecipientStanza stanza) throws GeneralSecurityException {
        List<String> arguments = stanza.getArguments();
        if (arguments.size() != 2 || stanza.getBody().length != BODY_LENGTH) {
            throw stop(Met.MALFORMED);
        }
        byte[] salt = salt(arguments.get(0));
        byte[] wrapKey;
        try {
            wrapKey = wrapKey(passphrase, salt, cost(arguments.get(1)));
        } catch (Failure failure) {
            raised = List.of(failure);
            throw stop(Met.MALFORMED);
        }
        met = Met.OTHER_PASSPHRASE;
        var key = new FileKeyDecryptorFactory()
                .newFileKeyDecryptor()
                .getFileKey(new EncryptedFileKey(stanza.getBody()), new CipherKey(wrapKey));
        met = Met.FILE_KEY;
        return key;
    }

    private byte[] salt(String text) throws GeneralSecurityException {
        try {
            byte[] salt = Base64.getDecoder().decode(text);
            // Only one spelling of a salt counts: no padding, no bits left over.
            if (salt.length == SALT_LENGTH
                    && Base64.getEncoder().withoutPadding().encodeToString(salt).equals(text)) {
                return salt;
            }
        } catch (IllegalArgumentException _) {
            // Not Base64: the same as a wrong length.
        }
        throw stop(Met.MALFORMED);
    }

    /// Before any work is done: the file says how much it wants.
    private KdfCost cost(String text) throws GeneralSecurityException {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw stop(Met.MALFORMED);
        }
        int log2 = Integer.parseInt(text);
        if (log2 > KdfCost.MAX_LOG2) {
            throw stop(Met.TOO_COSTLY);
        }
        return new KdfCost(log2);
    }

    private GeneralSecurityException stop(Met what) {
        met = what;
        return new UnsupportedRecipientStanzaException("not opened");
    }

    @Override
    public Failure refusal(String name) {
        if (!raised.isEmpty()) {
            return raised.getFirst();
        }
        return switch (met) {
            case NOTHING, MALFORMED, FILE_KEY -> AgeFile.damaged(name);
            case OTHER_RECIPIENTS ->
                new Failure.WrongPassphrase(
                        Texts.text("crypto.forRecipients", name), Texts.text("crypto.forRecipients.remedy"));
            case TOO_COSTLY ->
                new Failure.Damaged(
                        Texts.text("crypto.tooCostly", name, KdfCost.MAX_LOG2), Texts.text("crypto.tooCostly.remedy"));
            case OTHER_PASSPHRASE ->
                new Failure.WrongPassphrase(
                        Texts.text("crypto.wrongPassphrase", name), Texts.text("crypto.wrongPassphrase.remedy"));
        };
    }
}

package keyturn.crypto;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/// Writes the scrypt stanza of age v1 (C2SP age.md, "The scrypt recipient type"): the file key under a key that
/// was derived before, so that what can fail has failed by then.
final class AgeScryptWriter implements RecipientStanzaWriter {

    private final byte[] salt;
    private final byte[] wrapKey;
    private final KdfCost cost;

    AgeScryptWriter(byte[] salt, byte[] wrapKey, KdfCost cost) {
        this.salt = salt;
        this.wrapKey = wrapKey;
        this.cost = cost;
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        byte[] body = new FileKeyEncryptorFactory()
                .newFileKeyEncryptor()
                .getEncryptedFileKey(fileKey, new CipherKey(wrapKey))
                .getEncoded();
        var arguments = List.of(Base64.getEncoder().withoutPadding().encodeToString(salt), String.valueOf(cost.log2()));
        return List.of(new Stanza(arguments, body));
    }

    private static final class Stanza implements RecipientStanza {
        private final List<String> arguments;
        private final byte[] body;

        Stanza(List<String> arguments, byte[] body) {
            this.arguments = arguments;
            this.body = body;
        }

        @Override
        public String getType() {
            return AgeScryptReader.TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return body.clone();
        }
    }
}

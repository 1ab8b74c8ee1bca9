package keyturn.crypto;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// age for X25519 recipients (`age1…`). Nobody but they can open what it seals; only what this object sealed
/// last, it can read back, with the file key that it still knows.
public final class AgeRecipients implements Lock {

    private static final int MAX_RECIPIENTS = 64;

    private final List<RecipientStanzaWriter> writers = new ArrayList<>();
    private byte[] fileKey = {};

    /// @throws Failure.Usage if there are none or too many, or one is no `age1…` recipient
    public AgeRecipients(List<String> recipients) throws Failure {
        if (recipients.isEmpty() || recipients.size() > MAX_RECIPIENTS) {
            throw new Failure.Usage(
                    Texts.text("crypto.recipientCount", MAX_RECIPIENTS), Texts.text("crypto.recipient.remedy"));
        }
        for (int i = 0; i < recipients.size(); i++) {
            try {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                        recipients.get(i).strip()));
            } catch (GeneralSecurityException | RuntimeException _) {
                // The text may be an identity that was pasted by mistake, so it is not repeated.
                throw new Failure.Usage(Texts.text("crypto.recipient", i + 1), Texts.text("crypto.recipient.remedy"));
            }
        }
    }

    @Override
    public byte[] seal(byte[] plain) {
        var all = new ArrayList<RecipientStanzaWriter>();
        all.add(this::remember);
        all.addAll(writers);
        return AgeFile.encrypt(plain, all);
    }

    /// Adds no stanza.
    private Iterable<RecipientStanza> remember(FileKey key) {
        fileKey = key.getEncoded().clone();
        return List.of();
    }

    @Override
    public byte[] open(byte[] sealed, String name) throws Failure {
        return AgeFile.decrypt(sealed, name, new KnownFileKey(fileKey));
    }

    private static final class KnownFileKey implements AgeStanzas {
        private final byte[] key;

        KnownFileKey(byte[] key) {
            this.key = key;
        }

        @Override
        public FileKey getFileKey(Iterable<RecipientStanza> stanzas) {
            return new FileKey(key.clone());
        }

        @Override
        public Failure refusal(String name) {
            return AgeFile.damaged(name);
        }
    }
}

package keyturn.crypto;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.text.Texts;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/// age by the X25519 identities of an identity file (`AGE-SECRET-KEY-1…`, one a line, `#` begins a comment).
/// Seals for the recipients that belong to them.
public final class AgeIdentities implements Lock {

    private static final String PREFIX = "AGE-SECRET-KEY-1";

    private final List<RecipientStanzaReader> readers = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();

    /// @param content of the identity file
    /// @param name    of the identity file, for the message
    /// @throws Failure.Usage if it holds no identity, or something else than X25519 identities
    public AgeIdentities(byte[] content, String name) throws Failure {
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                add(text, name);
            }
        }
        if (readers.isEmpty()) {
            throw noIdentity(name);
        }
    }

    private void add(String identity, String name) throws Failure {
        if (!identity.startsWith(PREFIX)) {
            throw noIdentity(name);
        }
        try {
            readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity));
            byte[] secret = Bech32.getDecoder().decode(identity).getData();
            byte[] open =
                    new X25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
            recipients.add(Bech32.getEncoder().encode("age", open).toString());
        } catch (GeneralSecurityException | RuntimeException _) {
            // The exception may repeat the identity.
            throw noIdentity(name);
        }
    }

    private static Failure noIdentity(String name) {
        return new Failure.Usage(Texts.text("crypto.identity", name), Texts.text("crypto.identity.remedy"));
    }

    @Override
    public byte[] seal(byte[] plain) throws Failure {
        return new AgeRecipients(recipients).seal(plain);
    }

    @Override
    public byte[] open(byte[] sealed, String name) throws Failure {
        return AgeFile.decrypt(sealed, name, new Reader(readers));
    }

    private static final class Reader implements AgeStanzas {
        private final List<RecipientStanzaReader> readers;
        private boolean headerRead;
        private boolean unwrapped;
        private boolean byPassphrase;

        Reader(List<RecipientStanzaReader> readers) {
            this.readers = readers;
        }

        @Override
        public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
            headerRead = true;
            for (RecipientStanza stanza : stanzas) {
                byPassphrase |= stanza.getType().equals(AgeScryptReader.TYPE);
            }
            if (byPassphrase) {
                throw new UnsupportedRecipientStanzaException("not opened");
            }
            for (RecipientStanzaReader reader : readers) {
                try {
                    var key = reader.getFileKey(stanzas);
                    unwrapped = true;
                    return key;
                } catch (GeneralSecurityException _) {
                    // Not this one; the next may fit.
                }
            }
            throw new UnsupportedRecipientStanzaException("not opened");
        }

        @Override
        public Failure refusal(String name) {
            if (byPassphrase) {
                return new Failure.WrongPassphrase(
                        Texts.text("crypto.byPassphrase", name), Texts.text("crypto.byPassphrase.remedy"));
            }
            return headerRead && !unwrapped
                    ? new Failure.WrongPassphrase(
                            Texts.text("crypto.wrongIdentity", name), Texts.text("crypto.wrongIdentity.remedy"))
                    : AgeFile.damaged(name);
        }
    }
}

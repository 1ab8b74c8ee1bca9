package keyturn.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.AgeFile;
import keyturn.crypto.AgeIdentities;
import keyturn.crypto.AgePassphrase;
import keyturn.crypto.AgeRecipients;
import keyturn.crypto.KdfCost;
import keyturn.crypto.KeyedDigest;
import keyturn.crypto.Lock;
import keyturn.crypto.OpensslPassphrase;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// Opens a backup from disk, by whatever program it was made.
final class Opening {

    private static final int MAX_IDENTITY_FILE = 1 << 16;

    private final KdfCost cost;

    /// @param cost for locks that are made to seal
    Opening(KdfCost cost) {
        this.cost = cost;
    }

    /// @param authenticated it is proven that nobody without the passphrase or key has changed it
    record Opened(Archive archive, BackupFormat format, boolean authenticated) {

        List<String> warnings() {
            return authenticated ? List.of() : List.of(Texts.text("backup.notAuthenticated"));
        }
    }

    Opened open(BackupFile file, byte[] sealed, Unlock unlock) throws Failure, InterruptedException {
        BackupFormat format = format(sealed, file);
        Lock lock = lock(format, unlock);
        boolean authenticated = format == BackupFormat.AGE;
        byte[] plain;
        Optional<byte[]> digest = format == BackupFormat.OPENSSL ? file.readDigest() : Optional.empty();
        if (digest.isPresent() && unlock instanceof Unlock.ByPassphrase(Passphrase passphrase)) {
            plain = openChecked(file, sealed, digest.get(), passphrase);
            authenticated = true;
        } else {
            plain = lock.open(sealed, file.name());
        }
        stopIfInterrupted();
        return new Opened(Unpacking.unpack(plain, file.name()), format, authenticated);
    }

    /// The digest is checked first. If it does not fit, the passphrase may be wrong or the file changed; only
    /// whether it decrypts all the same tells the two apart, and the content is used in neither case.
    private static byte[] openChecked(BackupFile file, byte[] sealed, byte[] digest, Passphrase passphrase)
            throws Failure {
        String line = new String(digest, StandardCharsets.US_ASCII);
        String digestName = file.name() + ".hmac";
        boolean fits = KeyedDigest.matches(line, sealed, passphrase, digestName);
        byte[] plain = new OpensslPassphrase(passphrase, Unpacking::isGzip).openOwn(sealed, file.name());
        if (!fits) {
            throw new Failure.Damaged(
                    Texts.text("backup.digestDiffers", file.name()), Texts.text("backup.otherBackup"));
        }
        return plain;
    }

    /// @throws Failure.Damaged  if it was a backup once: its record lies beside it
    /// @throws Failure.NotFound if nothing says that it ever was one
    private static BackupFormat format(byte[] sealed, BackupFile file) throws Failure {
        if (AgeFile.recognises(sealed)) {
            return BackupFormat.AGE;
        }
        if (OpensslPassphrase.recognises(sealed)) {
            return BackupFormat.OPENSSL;
        }
        if (file.readRecord().isPresent()) {
            throw new Failure.Damaged(
                    Texts.text("backup.otherThanRecord", file.name()), Texts.text("backup.otherThanRecord.remedy"));
        }
        throw new Failure.NotFound(
                Texts.text("backup.unknownFormat", file.name()), Texts.text("backup.unknownFormat.remedy"));
    }

    /// The lock that opens and, but for [Unlock.ForRecipients], seals.
    private Lock lock(BackupFormat format, Unlock unlock) throws Failure {
        if (unlock instanceof Unlock.ForRecipients) {
            throw new Failure.Usage(Texts.text("backup.recipientsOpen"), Texts.text("backup.recipientsOpen.remedy"));
        }
        return sealing(format, unlock);
    }

    /// @throws Failure.Usage if `unlock` cannot seal in this format
    Lock sealing(BackupFormat format, Unlock unlock) throws Failure {
        if (unlock instanceof Unlock.ByPassphrase(Passphrase passphrase) && passphrase.isEmpty()) {
            throw new Failure.Usage(Texts.text("backup.emptyPassphrase"), Texts.text("backup.emptyPassphrase.remedy"));
        }
        return switch (format) {
            case AGE ->
                switch (unlock) {
                    case Unlock.ByPassphrase(Passphrase passphrase) -> new AgePassphrase(passphrase, cost);
                    case Unlock.ByIdentity(Path identityFile) -> identities(identityFile);
                    case Unlock.ForRecipients(List<String> recipients) -> new AgeRecipients(recipients);
                };
            case OPENSSL ->
                switch (unlock) {
                    case Unlock.ByPassphrase(Passphrase passphrase) ->
                        new OpensslPassphrase(passphrase, Unpacking::isGzip);
                    case Unlock.ByIdentity _, Unlock.ForRecipients _ ->
                        throw new Failure.Usage(
                                Texts.text("backup.opensslByPassphrase"),
                                Texts.text("backup.opensslByPassphrase.remedy"));
                };
        };
    }

    private static Lock identities(Path file) throws Failure {
        try (var in = Files.newInputStream(file)) {
            return new AgeIdentities(in.readNBytes(MAX_IDENTITY_FILE), String.valueOf(file));
        } catch (IOException _) {
            throw new Failure.Storage(Texts.text("backup.unreadable", file), Texts.text("backup.unreadable.remedy"));
        }
    }

    static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}

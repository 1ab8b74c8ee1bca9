package keyturn.backup;

import java.nio.file.Path;
import java.util.List;
import keyturn.env.Passphrase;

/// What opens or locks a backup.
public sealed interface Unlock {

    record ByPassphrase(Passphrase passphrase) implements Unlock {}

    /// An age identity file (`AGE-SECRET-KEY-1…`), for backups made for recipients. Only for opening.
    record ByIdentity(Path identityFile) implements Unlock {}

    /// age recipients (`age1…`). Only for making.
    record ForRecipients(List<String> recipients) implements Unlock {
        public ForRecipients {
            recipients = List.copyOf(recipients);
        }
    }
}

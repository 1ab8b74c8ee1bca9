package keyturn.ui.guard;

import java.time.Duration;
import keyturn.ui.job.Alarms;

/// What screens need so that a secret is seen only as long as it must be. One for a window; it outlives the
/// work folder that is open.
public record Guard(Presentation presentation, SecretClipboard clipboard, Alarms alarms) {

    /// A secret in clear hides again after that long (design/screens.md).
    public static final Duration LONGEST_REVEAL = Duration.ofSeconds(15);

    /// The same for one work folder. It is forgotten with the folder, and with it whoever listens: a screen
    /// that a longer life holds on to would keep its values.
    public Guard ofFolder() {
        return new Guard(presentation.ofFolder(), clipboard, alarms);
    }
}

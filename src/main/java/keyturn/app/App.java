package keyturn.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import keyturn.failure.Failure;

/// Every service of the program, built once. The window and the command line start from the same `App`.
///
/// @param configFolder where the person's preferences live (XDG_CONFIG_HOME/keyturn)
public record App(Clock clock, SecureRandom random, Path configFolder) {

    public static App standard() {
        throw new UnsupportedOperationException("to be written");
    }

    /// How a work folder is opened.
    public sealed interface Access {
        /// Read only; takes no lock.
        record Reading() implements Access {}

        /// Takes the lock, waiting for another command line call for up to `patience`; [Failure.Busy] if it is
        /// held.
        record Writing(Duration patience) implements Access {}

        /// For the window: writes if it can get the lock at once, else reads and says so.
        record Window() implements Access {}
    }

    /// Opens a work folder.
    ///
    /// @param backupFolder where backups lie; empty for `.keyturn/backups`
    public Session open(Path root, Access access, Optional<Path> backupFolder) throws Failure {
        throw new UnsupportedOperationException("to be written");
    }
}

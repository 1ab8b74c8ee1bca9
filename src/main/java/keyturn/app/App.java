package keyturn.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.crypto.KdfCost;
import keyturn.desktop.DesktopSession;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// What every service of the program stands on. The window and the command line start from the same `App`;
/// [#open] builds the services of one work folder.
///
/// @param clock        in the local time zone
/// @param randomness   where random bytes come from; asked when some are needed, for the first ones of a process take
///                     5 ms
/// @param configFolder where the person's preferences live
/// @param desktop      the person's desktop session, found when it is asked for
/// @param backupCost   of deriving the key of a new backup from its passphrase
public record App(
        Clock clock,
        Supplier<SecureRandom> randomness,
        Path configFolder,
        Supplier<DesktopSession> desktop,
        KdfCost backupCost) {

    /// With the cost that a backup has.
    public App(Clock clock, Supplier<SecureRandom> randomness, Path configFolder, Supplier<DesktopSession> desktop) {
        this(clock, randomness, configFolder, desktop, KdfCost.STANDARD);
    }

    /// Without a desktop: nothing outside of `configFolder` is looked at.
    public App(Clock clock, SecureRandom random, Path configFolder) {
        this(clock, () -> random, configFolder, () -> DesktopSession.none(configFolder));
    }

    /// With the machine's clock and the person's own folders.
    public static App standard() {
        return new App(new LocalClock(), SecureRandom::new, PersonalFolders.config(), DesktopSession::ofProcess);
    }

    /// The same at another time.
    public App at(Clock time) {
        return new App(time, randomness, configFolder, desktop, backupCost);
    }

    /// The same with another cost of backups: for tests, whose passphrases protect nothing. Nothing of the program may
    /// call it, which a test of the architecture sees to.
    public App costing(KdfCost cost) {
        return new App(clock, randomness, configFolder, desktop, cost);
    }

    /// For keys, values and names that nobody may guess.
    public SecureRandom random() {
        return randomness.get();
    }

    /// How a work folder is opened.
    public sealed interface Access {
        /// Reads only; takes no lock, but notes new values in the ledger if nobody else writes at the moment.
        record Reading() implements Access {}

        /// The same, but where Keyturn has kept nothing yet, nothing is made.
        record Looking() implements Access {}

        /// Takes the lock, waiting for another command up to `patience`; [Failure.Busy] if it stays held.
        record Writing(Duration patience) implements Access {}

        /// For the window: writes if it can get the lock at once, else reads and says so.
        record Window() implements Access {}
    }

    /// Opens a work folder.
    ///
    /// @param backupFolder where backups lie; empty for `.keyturn/backups`
    /// @throws Failure.NotFound if `root` is not a folder
    /// @throws Failure.Busy     if another Keyturn writes in it; only for [Access.Writing]
    public Session open(Path root, Access access, Optional<Path> backupFolder) throws Failure {
        return SessionStart.open(this, root, access, backupFolder);
    }

    /// Records that somebody unlocked the window that shows a work folder, or tried to; nothing where Keyturn keeps
    /// nothing yet, for that begins with the first change.
    ///
    /// @param byLogIn true for the desktop's log-in, false for the passphrase
    /// @throws Failure.Storage if it cannot be recorded
    public void recordUnlock(Path root, boolean byLogIn, boolean done) throws Failure {
        String what = byLogIn ? Texts.kept("app.unlock.windowByLogIn") : Texts.kept("app.unlock.window");
        var event = Event.of(Action.UNLOCK).with(what);
        SessionStart.records(this, root, new Access.Looking(), true).add(done ? event : event.failed());
    }

    /// Records that a value of a work folder was seen, without opening the folder: for who does nothing else.
    ///
    /// @throws Failure.Storage if it cannot be recorded
    public void recordRead(Path root, Action action, ProfileName profile, EnvKey key, SecretText value) throws Failure {
        SessionStart.records(this, root, new Access.Reading(), false).read(action, profile, key, value);
    }

    /// Records that a command gets values of a profile, in one go.
    ///
    /// @param program its name, without its arguments
    /// @throws Failure.Storage if it cannot be recorded
    public void recordRun(Path root, ProfileName profile, Map<EnvKey, SecretText> values, String program)
            throws Failure {
        SessionStart.records(this, root, new Access.Reading(), false).run(profile, values, program);
    }
}

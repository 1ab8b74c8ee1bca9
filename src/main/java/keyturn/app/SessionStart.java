package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import keyturn.activity.ActivityLog;
import keyturn.app.App.Access;
import keyturn.crypto.ChainKey;
import keyturn.crypto.Fingerprints;
import keyturn.failure.Failure;
import keyturn.file.FileMode;
import keyturn.file.FolderLock;
import keyturn.work.StateFolder;
import keyturn.work.WorkFolder;

/// Opens a work folder: takes the lock where it is wanted, clears up what a killed save has left, finds the key
/// of the fingerprints.
final class SessionStart {

    /// How long the first look at a folder waits for another call to make the key.
    private static final Duration KEY_PATIENCE = Duration.ofSeconds(5);

    private static final Duration BEGIN_PATIENCE = Duration.ofSeconds(2);

    private SessionStart() {}

    static Session open(App app, Path root, Access access, Optional<Path> backupFolder) throws Failure {
        var folder = WorkFolder.at(root).remembering(app.clock());
        var state = StateFolder.of(folder);
        Path backups = backupFolder.orElse(state.path().resolve("backups"));
        if (access instanceof Access.Window && isNew(folder, state)) {
            byte[] key = newKey(app);
            Writing writing = Writing.later(() -> begin(folder, state, key));
            var fingerprints = new Fingerprints(key);
            var records = records(app, state, fingerprints, true, writing);
            return new Session(app, folder, state, writing, fingerprints, records, backups);
        }
        Writing writing = switch (access) {
            case Access.Reading(), Access.Looking() -> Writing.refused(text("app.openedForReading"));
            case Access.Writing(Duration patience) -> write(folder, state, patience);
            case Access.Window() -> tryToWrite(folder, state);
        };
        try {
            Fingerprints fingerprints = fingerprints(app, folder, state, access, writing);
            var records = records(app, state, fingerprints, access instanceof Access.Window, writing);
            return new Session(app, folder, state, writing, fingerprints, records, backups);
        } catch (Failure noKey) {
            writing.lock().ifPresent(FolderLock::close);
            throw noKey;
        }
    }

    /// A window writes nothing in a folder that it has only been asked to show.
    private static boolean isNew(WorkFolder folder, StateFolder state) {
        return !Files.exists(state.path(), LinkOption.NOFOLLOW_LINKS) && Files.isWritable(folder.root());
    }

    /// At the first change: the lock, the state folder, and the key that the window has used from the beginning.
    private static FolderLock begin(WorkFolder folder, StateFolder state, byte[] key) throws Failure {
        FolderLock lock = lock(folder, state, FolderLock.Holder.WINDOW, BEGIN_PATIENCE);
        try {
            if (!Arrays.equals(state.keyOr(key), key)) {
                throw new Failure.Busy(text("app.begunElsewhere"), text("app.begunElsewhere.remedy"));
            }
            return lock;
        } catch (Failure failed) {
            lock.close();
            throw failed;
        }
    }

    private static byte[] newKey(App app) {
        var key = new byte[StateFolder.KEY_LENGTH];
        app.random().nextBytes(key);
        return key;
    }

    /// What records for a work folder, without opening it.
    ///
    /// @param access whether the key is made if there is none, or nothing recorded
    /// @param window true if a window does what is recorded, false for a command
    static Records records(App app, Path root, Access access, boolean window) throws Failure {
        var folder = WorkFolder.at(root);
        var state = StateFolder.of(folder);
        var nobody = Writing.unlocked();
        return records(app, state, fingerprints(app, folder, state, access, nobody), window, nobody);
    }

    private static Records records(
            App app, StateFolder state, Fingerprints fingerprints, boolean window, Writing writing) throws Failure {
        var log = new ActivityLog(
                state.path(),
                app.configFolder().resolve("anchors"),
                ChainKey.of(fingerprints),
                window ? "window" : "command",
                app.clock());
        boolean kept = state.key().isPresent() || state.keyringId().isPresent();
        return new Records(log, fingerprints, kept, writing);
    }

    private static Writing write(WorkFolder folder, StateFolder state, Duration patience) throws Failure {
        FolderLock lock = lock(folder, state, FolderLock.Holder.COMMAND, patience);
        return Writing.with(lock);
    }

    /// A window opens in any case: a folder that can be looked at is better than none.
    private static Writing tryToWrite(WorkFolder folder, StateFolder state) {
        try {
            FolderLock lock = lock(folder, state, FolderLock.Holder.WINDOW, Duration.ZERO);
            return Writing.with(lock);
        } catch (Failure busyOrReadOnly) {
            return Writing.refused(busyOrReadOnly.reason());
        }
    }

    /// Only who holds the lock writes in the state folder, and sweeps: the temporary file of a call that is just
    /// writing looks like a left-over.
    private static FolderLock lock(WorkFolder folder, StateFolder state, FolderLock.Holder holder, Duration patience)
            throws Failure {
        // Not the work folder with it: one that was moved meanwhile would stand in its own way when it comes back.
        FileMode.createFolderWithin(state.path());
        FolderLock lock = FolderLock.acquire(state.path(), holder, patience);
        try {
            state.create();
            folder.sweep();
        } catch (Failure failed) {
            lock.close();
            throw failed;
        }
        return lock;
    }

    /// The key of the work folder; where it has none and none can be written, one for this session only.
    private static Fingerprints fingerprints(
            App app, WorkFolder folder, StateFolder state, Access access, Writing writing) throws Failure {
        Optional<byte[]> key = FolderKey.of(app, state);
        if (key.isPresent()) {
            return new Fingerprints(key.get());
        }
        try {
            if (writing.lock().isPresent()) {
                return new Fingerprints(state.keyOrCreate(app.random()));
            }
            // A look at a folder that holds nothing leaves nothing in it.
            if (!(access instanceof Access.Looking)
                    && WorkFolder.find(folder.root()).equals(Optional.of(folder.root()))) {
                FileMode.createFolder(state.path());
                try (var _ = FolderLock.acquire(state.path(), FolderLock.Holder.COMMAND, KEY_PATIENCE)) {
                    return new Fingerprints(state.keyOrCreate(app.random()));
                }
            }
        } catch (Failure.Storage | Failure.Busy notNow) {
            // Fingerprints of this session alone are better than no answer.
        }
        return new Fingerprints(newKey(app));
    }
}

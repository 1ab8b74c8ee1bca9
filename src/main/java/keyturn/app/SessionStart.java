package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
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

    private SessionStart() {}

    static Session open(App app, Path root, Access access, Optional<Path> backupFolder) throws Failure {
        var folder = WorkFolder.at(root).remembering(app.clock());
        var state = StateFolder.of(folder);
        Writing writing = switch (access) {
            case Access.Reading(), Access.Looking() ->
                new Writing(Optional.empty(), Optional.of(text("app.openedForReading")));
            case Access.Writing(Duration patience) -> write(folder, state, patience);
            case Access.Window() -> tryToWrite(folder, state);
        };
        Path backups = backupFolder.orElse(state.path().resolve("backups"));
        Fingerprints fingerprints = fingerprints(app, folder, state, access, writing);
        var records = records(app, state, fingerprints, access instanceof Access.Window);
        return new Session(app, folder, state, writing, fingerprints, records, backups);
    }

    /// What records for a work folder, without opening it. The key is made if there is none.
    static Records records(App app, Path root) throws Failure {
        var folder = WorkFolder.at(root);
        var state = StateFolder.of(folder);
        var nobody = new Writing(Optional.empty(), Optional.empty());
        return records(app, state, fingerprints(app, folder, state, new Access.Reading(), nobody), false);
    }

    private static Records records(App app, StateFolder state, Fingerprints fingerprints, boolean window)
            throws Failure {
        var log = new ActivityLog(
                state.path(),
                app.configFolder().resolve("anchors"),
                ChainKey.of(fingerprints),
                window ? "window" : "command",
                app.clock());
        return new Records(log, fingerprints, state.key().isPresent());
    }

    private static Writing write(WorkFolder folder, StateFolder state, Duration patience) throws Failure {
        FolderLock lock = lock(folder, state, FolderLock.Holder.COMMAND, patience);
        return new Writing(Optional.of(lock), Optional.empty());
    }

    /// A window opens in any case: a folder that can be looked at is better than none.
    private static Writing tryToWrite(WorkFolder folder, StateFolder state) {
        try {
            FolderLock lock = lock(folder, state, FolderLock.Holder.WINDOW, Duration.ZERO);
            return new Writing(Optional.of(lock), Optional.empty());
        } catch (Failure busyOrReadOnly) {
            return new Writing(Optional.empty(), Optional.of(busyOrReadOnly.reason()));
        }
    }

    /// Only who holds the lock writes in the state folder, and sweeps: the temporary file of a call that is just
    /// writing looks like a left-over.
    private static FolderLock lock(WorkFolder folder, StateFolder state, FolderLock.Holder holder, Duration patience)
            throws Failure {
        FileMode.createFolder(state.path());
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
        Optional<byte[]> key = state.key();
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
        byte[] passing = new byte[32];
        app.random().nextBytes(passing);
        return new Fingerprints(passing);
    }
}

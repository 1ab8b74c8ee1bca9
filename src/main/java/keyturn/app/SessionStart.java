package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import keyturn.app.App.Access;
import keyturn.app.Session.Writing;
import keyturn.crypto.Fingerprints;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;
import keyturn.work.StateFolder;
import keyturn.work.WorkFolder;

/// Opens a work folder: takes the lock where it is wanted, clears up what a killed save has left, finds the key
/// of the fingerprints.
final class SessionStart {

    private SessionStart() {}

    static Session open(App app, Path root, Access access, Optional<Path> backupFolder) throws Failure {
        var folder = WorkFolder.at(root);
        var state = StateFolder.of(folder);
        Writing writing = switch (access) {
            case Access.Reading() -> new Writing(Optional.empty(), Optional.of(text("app.openedForReading")));
            case Access.Writing(Duration patience) -> write(folder, state, patience);
            case Access.Window() -> tryToWrite(folder, state);
        };
        Path backups = backupFolder.orElse(state.path().resolve("backups"));
        return new Session(app, folder, state, writing, fingerprints(app, state), backups);
    }

    private static Writing write(WorkFolder folder, StateFolder state, Duration patience) throws Failure {
        state.create();
        FolderLock lock = FolderLock.acquire(state.path(), FolderLock.Holder.COMMAND, patience);
        folder.sweep();
        return new Writing(Optional.of(lock), Optional.empty());
    }

    /// A window opens in any case: a folder that can be looked at is better than none.
    private static Writing tryToWrite(WorkFolder folder, StateFolder state) {
        try {
            state.create();
            FolderLock lock = FolderLock.acquire(state.path(), FolderLock.Holder.WINDOW, Duration.ZERO);
            folder.sweep();
            return new Writing(Optional.of(lock), Optional.empty());
        } catch (Failure busyOrReadOnly) {
            return new Writing(Optional.empty(), Optional.of(busyOrReadOnly.reason()));
        }
    }

    /// The key of the work folder; where it has none and none can be written, one for this session only.
    private static Fingerprints fingerprints(App app, StateFolder state) throws Failure {
        Optional<byte[]> key = state.key();
        if (key.isPresent()) {
            return new Fingerprints(key.get());
        }
        try {
            return new Fingerprints(state.keyOrCreate(app.random()));
        } catch (Failure.Storage readOnly) {
            byte[] passing = new byte[32];
            app.random().nextBytes(passing);
            return new Fingerprints(passing);
        }
    }
}

package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.desktop.Keyring;
import keyturn.failure.Failure;
import keyturn.text.Texts;
import keyturn.work.StateFolder;
import keyturn.work.WorkFolder;

/// Where the key of a work folder lies, of which fingerprints, the activity log and what is sealed are made: a file of
/// mode 600, or the desktop's keyring. Moved only when a person asks for it. Blocks.
public final class KeyPlace {

    private final App app;
    private final Path root;

    public KeyPlace(App app, Path root) {
        this.app = app;
        this.root = root;
    }

    /// Where it lies.
    public enum Place {
        /// There is none yet.
        NONE,
        FILE,
        KEYRING
    }

    /// @param place   of the key
    /// @param trouble why the keyring does not give it; empty if it does, or is not asked
    public record Status(Place place, Optional<Failure> trouble) {}

    public Status status() throws Failure {
        StateFolder state = state();
        if (state.key().isPresent()) {
            return new Status(Place.FILE, Optional.empty());
        }
        if (state.keyringId().isEmpty()) {
            return new Status(Place.NONE, Optional.empty());
        }
        try {
            FolderKey.of(app, state);
            return new Status(Place.KEYRING, Optional.empty());
        } catch (Failure closed) {
            return new Status(Place.KEYRING, Optional.of(closed));
        }
    }

    /// Moves it into the keyring: put in, read back and compared; then the file goes.
    ///
    /// @param session of the work folder, open for writing
    /// @throws Failure.Program if the keyring is locked, or there is none; then nothing has changed
    public void toKeyring(Session session) throws Failure {
        session.requireWriting();
        StateFolder state = state();
        Optional<byte[]> key = state.key();
        if (key.isEmpty()) {
            return;
        }
        String id = state.keyringId().orElseGet(() -> UUID.randomUUID().toString());
        Keyring keyring = FolderKey.keyring(app);
        keyring.put(id, key.get(), text("app.keyLabel", root.getFileName()));
        if (!MessageDigest.isEqual(keyring.key(id), key.get())) {
            throw new Failure.Damaged(text("app.keyNotReadBack"), text("app.keyNotReadBack.remedy"));
        }
        state.leaveKeyTo(id);
        session.recordEvent(Event.of(Action.MOVE_KEY).with(Texts.kept("app.key.keyring")));
    }

    /// Moves it back into its file; then the keyring's goes.
    ///
    /// @param session of the work folder, open for writing
    /// @throws Failure.Storage if the keyring does not give it; then nothing has changed
    public void toFile(Session session) throws Failure {
        session.requireWriting();
        StateFolder state = state();
        Optional<String> id = state.keyringId();
        if (id.isEmpty()) {
            return;
        }
        Optional<byte[]> key = FolderKey.of(app, state);
        if (key.isEmpty()) {
            return;
        }
        state.keepKey(key.get());
        session.recordEvent(Event.of(Action.MOVE_KEY).with(Texts.kept("app.key.file")));
        FolderKey.keyring(app).remove(id.get());
    }

    private StateFolder state() throws Failure {
        return StateFolder.of(WorkFolder.at(root));
    }
}

package keyturn.app;

import java.util.Optional;
import keyturn.desktop.DesktopBus;
import keyturn.desktop.Keyring;
import keyturn.failure.Failure;
import keyturn.work.StateFolder;

/// Finds the key of a work folder: in its file, else in the desktop's keyring if it was moved there. Where that does
/// not give it, there is a failure and never another key: with another one no fingerprint and no line of the log would
/// be right any more.
final class FolderKey {

    private FolderKey() {}

    /// Empty if the work folder has none yet.
    ///
    /// @throws Failure.Storage if the keyring that holds it cannot be read
    static Optional<byte[]> of(App app, StateFolder state) throws Failure {
        Optional<byte[]> file = state.key();
        if (file.isPresent()) {
            return file;
        }
        Optional<String> id = state.keyringId();
        return id.isEmpty() ? Optional.empty() : Optional.of(inKeyring(app, id.get()));
    }

    private static byte[] inKeyring(App app, String id) throws Failure {
        try {
            return keyring(app).key(id);
        } catch (Failure.Program | Failure.NotFound closed) {
            throw new Failure.Storage(closed.reason(), closed.remedy());
        }
    }

    static Keyring keyring(App app) {
        return new Keyring(DesktopBus.ofSession(app.desktop().get()));
    }
}

package keyturn.app;

import static keyturn.text.Texts.text;

import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;

/// Whether the folder of a session can be written.
///
/// @param lock   held while the session is open
/// @param reason why it cannot be written; empty if it can
record Writing(Optional<FolderLock> lock, Optional<String> reason) {

    /// @throws Failure.Busy if it cannot
    void require() throws Failure.Busy {
        if (reason.isPresent()) {
            throw new Failure.Busy(reason.get(), text("app.readOnly.remedy"));
        }
    }
}

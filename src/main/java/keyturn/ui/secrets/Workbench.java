package keyturn.ui.secrets;

import java.util.Optional;
import keyturn.app.State;
import keyturn.edit.Edits;
import keyturn.failure.Failure;

/// What the secrets screen needs of the open work folder: what was read, what is staged, and a way to stage more.
interface Workbench {

    /// An edit that may be refused.
    @FunctionalInterface
    interface Edit {
        void on(Edits edits) throws Failure;
    }

    State state();

    /// For reading only; changes go through [#edit].
    Edits edits();

    SecretsServices services();

    /// Why nothing can be written; empty if it can.
    Optional<String> readOnly();

    /// Stages an edit and tells everybody, which leads back to [SecretsViewModel#refresh()].
    ///
    /// @throws Failure if it was refused; nothing is changed
    void edit(Edit edit) throws Failure;
}

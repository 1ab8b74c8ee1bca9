package keyturn.ui.secrets;

import java.util.List;
import java.util.Optional;
import keyturn.app.RotationHistory;
import keyturn.app.State;
import keyturn.edit.Edits;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;
import keyturn.ui.FileChange;
import keyturn.usage.UsedLoaders;

/// What the secrets screen needs of the open work folder: what was read, what is staged, and a way to stage more.
interface Workbench {

    /// An edit that may be refused.
    @FunctionalInterface
    interface Edit {
        void on(Edits edits) throws Failure;
    }

    /// What a service is taken to use where nothing tells.
    List<String> USUAL = UsedLoaders.ASSUMED;

    State state();

    /// For reading only; changes go through [#edit].
    Edits edits();

    SecretsServices services();

    /// The loaders that Keyturn knows.
    default List<Loader> loaders() {
        return Loaders.all();
    }

    /// The loaders that the service uses, in the order in which they are shown; empty if nothing tells.
    List<Loader> loadersInUse();

    /// The loaders to be shown first: those in use, or else those that many services use.
    default List<Loader> firstLoaders() {
        List<Loader> inUse = loadersInUse();
        return inUse.isEmpty()
                ? loaders().stream().filter(it -> USUAL.contains(it.id())).toList()
                : inUse;
    }

    /// Why nothing can be written; empty if it can.
    Optional<String> readOnly();

    /// When values were replaced. Reads the whole activity log: blocks.
    RotationHistory rotationHistory() throws Failure;

    /// Carries a change of files out at once.
    void change(FileChange change);

    /// Stages an edit and tells everybody, which leads back to [SecretsViewModel#refresh()].
    ///
    /// @throws Failure if it was refused; nothing is changed
    void edit(Edit edit) throws Failure;
}

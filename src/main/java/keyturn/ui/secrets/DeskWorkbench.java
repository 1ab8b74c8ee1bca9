package keyturn.ui.secrets;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import keyturn.app.RotationHistory;
import keyturn.app.State;
import keyturn.edit.Edits;
import keyturn.env.loader.Loader;
import keyturn.failure.Failure;
import keyturn.ui.FileChange;
import keyturn.ui.OpenFolder;
import org.jspecify.annotations.Nullable;

/// The open work folder as the secrets screen uses it.
record DeskWorkbench(OpenFolder folder) implements Workbench {

    @Override
    public State state() {
        return folder.state();
    }

    @Override
    public Edits edits() {
        return folder.edits();
    }

    @Override
    public SecretsServices services() {
        return SecretsServices.of(folder.session());
    }

    @Override
    public List<Loader> loadersInUse() {
        // As they were when the folder was read: finding them out again would read the disk.
        return folder.state().readings().loaders();
    }

    @Override
    public Optional<String> readOnly() {
        return folder.session().readOnly();
    }

    @Override
    public RotationHistory rotationHistory() throws Failure {
        return folder.session().rotationHistory();
    }

    @Override
    public void change(FileChange change) {
        folder.change(change);
    }

    /// What is refused is told beside the matrix, and not in the bar above the screen.
    @Override
    public void edit(Edit edit) throws Failure {
        var refused = new AtomicReference<@Nullable Failure>();
        folder.edit(edits -> {
            try {
                edit.on(edits);
            } catch (Failure failure) {
                refused.set(failure);
            }
        });
        Failure failure = refused.get();
        if (failure != null) {
            throw failure;
        }
    }
}

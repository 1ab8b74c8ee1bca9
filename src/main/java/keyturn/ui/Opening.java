package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.app.KeptEdits;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.part.Motion;

/// A work folder that has been opened and read for the first time.
///
/// @param kept edits that were staged when the window was locked or closed
record Opening(Session session, State state, KeptEdits.Found kept) {

    /// The job that opens the work folder at `root`.
    static Job<Opening> job(App app, Path root, Optional<Path> backupFolder, Consumer<Outcome<Opening>> whenEnded) {
        return new Job<>(text("ui.job.opening"), _ -> read(app, root, backupFolder), whenEnded);
    }

    /// The job that makes a copy of the demo.
    ///
    /// @param open given the copy
    /// @param not  given why there is none; nothing if the person has stopped it
    static Job<Path> demo(App app, Consumer<Path> open, Consumer<Optional<Failure>> not) {
        return new Job<>(text("ui.job.demo"), _ -> DemoFolder.create(app), outcome -> {
            switch (outcome) {
                case Outcome.Done(Path root) -> open.accept(root);
                case Outcome.Failed(Failure failure) -> not.accept(Optional.of(failure));
                case Outcome.Cancelled() -> not.accept(Optional.empty());
            }
        });
    }

    /// What stands in the window meanwhile.
    static Node turning() {
        var turning = Motion.calm(new ProgressIndicator());
        turning.setAccessibleText(text("ui.job.opening"));
        turning.setMaxSize(48, 48);
        return turning;
    }

    private static Opening read(App app, Path root, Optional<Path> backupFolder) throws Failure {
        var session = app.open(root, new App.Access.Window(), backupFolder);
        try {
            return new Opening(session, session.read(), session.keptEdits().take());
        } catch (Failure failure) {
            session.close();
            throw failure;
        }
    }
}

package keyturn.ui;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.job.Outcome;
import keyturn.ui.job.FxJobs;
import org.jspecify.annotations.Nullable;

/// What the program's first window shows: of a work folder a frame of rectangles and text at once, while the
/// folder is read elsewhere, then the controls.
final class FirstContent {

    /// Until the whole screen has been drawn.
    static final int SCREEN = 12;

    private final App app;
    private final Preferences preferences;
    private final Stage stage = new Stage();
    private final OpenWindows windows;
    private final FxJobs jobs = new FxJobs();
    private final Runnable whenShown;
    private @Nullable Window window;
    private @Nullable Outcome<Opening> opening;

    /// @param whenShown called when all has been drawn
    FirstContent(App app, OpenWindows windows, Preferences preferences, Runnable whenShown) {
        this.windows = windows;
        this.app = app;
        this.preferences = preferences;
        this.whenShown = whenShown;
    }

    void showStartPage() {
        new Window(windows, app, preferences, stage, new StageFilePicker(stage));
        stage.show();
        Pulses.after(SCREEN, whenShown);
    }

    void showFolder(Path root) {
        var frame = new FirstFrame(root);
        var scene = new Scene(frame, Window.WIDTH, Window.HEIGHT);
        frame.dress(scene, preferences.choices().theme());
        stage.setScene(scene);
        stage.setTitle(String.valueOf(root.getFileName()));
        Arrangement.arrange(stage, preferences, root.toAbsolutePath().normalize());
        stage.show();
        boolean locked = windows.locks().passphrase().isSet();
        if (!locked) {
            // Not earlier: it would take the second processor from what draws the first frame.
            jobs.start(Opening.job(app, root, preferences.choices().backupFolder(), outcome -> {
                opening = outcome;
                showContent();
            }));
        }
        frame.whenDrawn(() -> {
            window = new Window(windows, app, preferences, stage, new StageFilePicker(stage), scene, jobs);
            if (locked) {
                window.openFolder(root); // asks for the passphrase first
                Pulses.after(SCREEN, whenShown);
            } else {
                window.expect(root);
            }
            showContent();
        });
    }

    /// When there are both the window and what goes into it.
    private void showContent() {
        if (window != null && opening != null) {
            window.opened(opening);
            Pulses.after(SCREEN, whenShown);
        }
    }
}

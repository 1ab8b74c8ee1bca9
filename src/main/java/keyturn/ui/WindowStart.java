package keyturn.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.job.Outcome;
import keyturn.ui.job.FxJobs;
import org.jspecify.annotations.Nullable;

/// Opens the window so that something is to be seen as soon as can be: first a frame of rectangles and text,
/// while the work folder is read elsewhere; then the controls.
public final class WindowStart {

    /// Until the whole screen has been drawn.
    private static final int SCREEN = 12;

    /// The window's WM_CLASS, by which a desktop finds the icon (`StartupWMClass` in
    /// packaging/linux/keyturn.desktop). JavaFX itself has no way to set it but the name of an `Application`
    /// subclass.
    private static final String CLASS = "keyturn";

    private final App app;
    private final Preferences preferences;
    private final Stage stage;
    private final OpenWindows windows;
    private final FxJobs jobs = new FxJobs();
    private final Runnable whenShown;
    private @Nullable Window window;
    private @Nullable Outcome<Opening> opening;

    private WindowStart(App app, Preferences preferences, OpenWindows windows, Stage stage, Runnable whenShown) {
        this.windows = windows;
        this.app = app;
        this.preferences = preferences;
        this.stage = stage;
        this.whenShown = whenShown;
    }

    /// Starts JavaFX and opens the window. Returns at once; JavaFX ends with the window.
    ///
    /// @param workFolder what to show; the start page if empty
    public static void open(App app, Optional<Path> workFolder) {
        open(app, workFolder, _ -> {});
    }

    /// The same, and shows what later starts of the program ask for.
    ///
    /// @param listen given, once there is a window, who shows a work folder, or comes to the front; callable
    ///               from any thread
    public static void open(App app, Optional<Path> workFolder, Consumer<Consumer<Optional<Path>>> listen) {
        open(app, workFolder, listen, () -> {});
    }

    /// For the build, which trains the start: the same, and closes the window when it has been drawn.
    public static void openAndClose(App app, Path workFolder, Consumer<Consumer<Optional<Path>>> listen) {
        open(app, Optional.of(workFolder), listen, Platform::exit);
    }

    private static void open(
            App app, Optional<Path> workFolder, Consumer<Consumer<Optional<Path>>> listen, Runnable whenShown) {
        // While the toolkit starts: that waits for the display and for libraries, and leaves a processor idle.
        var beginning = Beginning.of(app);
        Platform.startup(() -> {
            com.sun.glass.ui.Application.GetApplication().setName(CLASS);
            var stage = new Stage();
            var known = beginning.join();
            var windows = new OpenWindows(app, known.preferences(), known.lock(), Platform::exit);
            var start = new WindowStart(app, known.preferences(), windows, stage, () -> {
                listen.accept(asked -> FxJobs.windowThread().execute(() -> windows.show(asked)));
                whenShown.run();
            });
            workFolder.ifPresentOrElse(start::showFolder, start::showStartPage);
        });
    }

    private void showStartPage() {
        new Window(windows, app, preferences, stage, new StageFilePicker(stage));
        stage.show();
        Pulses.after(SCREEN, whenShown);
    }

    private void showFolder(Path root) {
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

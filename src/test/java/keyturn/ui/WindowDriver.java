package keyturn.ui;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.WindowLock;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window on a work folder, as a person drives it.
final class WindowDriver {

    private static final int PATIENCE_SECONDS = 60;

    final FxRobot robot = new FxRobot();
    final Window window;
    /// What the person picks where a file is asked for.
    Optional<Path> picked = Optional.empty();
    /// What the person picks where a folder is asked for.
    Optional<Path> pickedFolder = Optional.empty();
    private final Path root;

    /// On the window's thread.
    WindowDriver(Stage stage, Path root, Path config) {
        this(stage, root, config, Clock.systemUTC());
    }

    /// With a clock that the test may move on.
    WindowDriver(Stage stage, Path root, Path config, Clock clock) {
        this(stage, root, new App(clock, new SecureRandom(), config).costing(Folders.CHEAP));
    }

    /// With a clock or a desktop of the test's own.
    WindowDriver(Stage stage, Path root, App app) {
        this(stage, root, app, Pace.AT_ONCE);
    }

    /// With screens that are made as a person has them made.
    WindowDriver(Stage stage, Path root, App app, Pace pace) {
        this.root = root;
        var preferences = Preferences.in(app.configFolder());
        window = new Window(WindowLock.of(app), pace, app, preferences, stage, new PickedFile(), 980, 800);
        // The headless screen copies each frame pixel by pixel: a bar that moves would take the time of the test.
        window.scene().getPreferences().setReducedMotion(true);
        stage.show();
    }

    void open(FolderView.Place place) {
        robot.interact(() -> window.openFolder(root));
        await(() -> window.folderView().isPresent() && idle());
        robot.interact(() -> view().show(place));
        await(this::idle);
    }

    void close() {
        robot.interact(window::close);
    }

    FolderView view() {
        return window.folderView().orElseThrow();
    }

    OpenFolder folder() {
        return view().folder();
    }

    int staged() {
        return folder().stagedProperty().get();
    }

    boolean idle() {
        return window.jobs().running().isEmpty()
                && window.folderView().filter(FolderView::isMaking).isEmpty();
    }

    boolean shown(String query) {
        return onWindowThread(() -> robot.lookup(query).queryAll().stream().anyMatch(WindowDriver::seen));
    }

    private static boolean seen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    String text(String query) {
        return onWindowThread(() -> switch (robot.lookup(query).query()) {
            case Labeled label -> label.getText();
            case TextInputControl input -> input.getText();
            case Node node -> throw new AssertionError("no text: " + node);
        });
    }

    /// What is looked for from another thread while the window changes falls over the change.
    private static <T> T onWindowThread(Supplier<T> look) {
        if (Platform.isFxApplicationThread()) {
            return look.get();
        }
        var looking = new FutureTask<T>(look::get);
        Platform.runLater(looking);
        try {
            return looking.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new AssertionError(failed);
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("the window's thread does not answer", late);
        }
    }

    /// Presses a button, wherever the headless screen ends.
    void fire(String query) {
        robot.interact(() -> ((ButtonBase) robot.lookup(query).query()).fire());
    }

    /// Types into a field that has the focus or gets it by a click.
    void write(String query, String words) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
        robot.write(words, 0);
    }

    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Picks [#picked] and [#pickedFolder].
    private final class PickedFile implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return pickedFolder;
        }

        @Override
        public Optional<Path> file(String title, Path start) {
            return picked;
        }

        @Override
        public Optional<Path> saveAs(String title, String name) {
            return picked;
        }
    }
}

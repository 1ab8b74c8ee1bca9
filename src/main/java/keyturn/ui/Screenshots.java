package keyturn.ui;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.app.Preferences;
import keyturn.app.WindowLock;
import keyturn.failure.Failure;
import org.jspecify.annotations.Nullable;

/// Draws every screen and dialog into PNG files, light and dark, in two sizes, without a display. The README's pictures
/// come from here.
public final class Screenshots {

    private record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final List<Size> SIZES = List.of(new Size(1280, 800), new Size(1024, 640));
    private static final List<Preferences.Theme> THEMES = List.of(Preferences.Theme.LIGHT, Preferences.Theme.DARK);
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long LOOK_MILLIS = 20;

    private final App app;
    private final Path target;
    private final List<Path> drawn = new ArrayList<>();

    private Screenshots(App app, Path target) {
        this.app = app;
        this.target = target;
    }

    /// Starts JavaFX without a display, so the program must not have started it before.
    ///
    /// @param workFolder what is shown; not changed by the drawing, but opened for writing; empty for the demo
    /// @param target     created if it is missing; files of the same name are overwritten
    /// @return the files
    public static List<Path> draw(App app, Optional<Path> workFolder, Path target)
            throws Failure, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        var shots = new Screenshots(app, target);
        try {
            Files.createDirectories(target);
            Path shown = workFolder.isPresent() ? workFolder.get() : demo(app);
            for (var theme : THEMES) {
                for (var size : SIZES) {
                    shots.draw(shown, theme, size);
                }
            }
        } catch (IOException _) {
            throw new Failure.Storage(text("ui.screenshots.failed", target), text("ui.screenshots.failed.remedy"));
        }
        return List.copyOf(shots.drawn);
    }

    private static Path demo(App app) throws Failure, IOException, InterruptedException {
        var root = DemoFolder.create(app);
        SampleBackups.make(app, root);
        return root;
    }

    private void draw(Path workFolder, Preferences.Theme theme, Size size)
            throws IOException, InterruptedException, Failure {
        var suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size;
        var preferences = Preferences.only(theme, app.configFolder());
        var window = onWindowThread(() -> {
            var stage = new Stage();
            // Whoever draws pictures of a folder by command reads it without a window.
            var lock = WindowLock.none(app);
            var made = new Window(lock, app, preferences, stage, new TemplateOnly(), size.width(), size.height());
            stage.show();
            return made;
        });
        shoot(window, "start" + suffix);
        onWindowThread(() -> {
            window.openFolder(workFolder);
            return window;
        });
        settle(window);
        var view = onWindowThread(() -> window.folderView().orElseThrow());
        for (var place : FolderView.Place.values()) {
            draw(window, view, place, suffix);
        }
        shoot(window, KeyCode.K, "palette" + suffix);
        shoot(window, KeyCode.F1, "keyboard" + suffix);
        onWindowThread(() -> {
            window.close();
            return window;
        });
    }

    /// What a key of the window opens.
    private void shoot(Window window, KeyCode key, String name) throws IOException, InterruptedException {
        onWindowThread(() -> {
            // A copy, since a sheet's buttons bind keys of their own.
            Map.copyOf(window.scene().getAccelerators()).forEach((keys, action) -> {
                if (keys instanceof KeyCodeCombination bound && bound.getCode() == key) {
                    action.run();
                }
            });
            return window;
        });
        settle(window);
        shoot(window, name);
        onWindowThread(() -> {
            window.parts().dialogs().close();
            return window;
        });
    }

    private void draw(Window window, FolderView view, FolderView.Place place, String suffix)
            throws IOException, InterruptedException {
        var name = place.name().toLowerCase(Locale.ROOT);
        var screen = onWindowThread(() -> view.show(place));
        settle(window);
        shoot(window, name + suffix);
        var openers = new TreeMap<>(onWindowThread(screen::openers));
        for (var opener : openers.entrySet()) {
            onWindowThread(() -> {
                opener.getValue().run();
                return screen;
            });
            settle(window);
            fillIn(window, name + "-" + opener.getKey());
            settle(window);
            shoot(window, name + "-" + opener.getKey() + suffix);
            onWindowThread(() -> {
                window.parts().dialogs().close();
                return screen;
            });
        }
    }

    /// What a person would have typed into a dialog by the time it is worth a picture.
    private static void fillIn(Window window, String dialog) throws InterruptedException {
        onWindowThread(() -> {
            var root = window.scene().getRoot();
            switch (dialog) {
                case "secrets-add-key" -> type(root.lookup("#add-name"), "PAYMENT_API_KEY");
                case "backups-restore" -> {
                    type(root.lookup("#passphrase"), SampleBackups.PASSPHRASE);
                    if (root.lookup("#restore-open") instanceof ButtonBase open) {
                        open.fire();
                    }
                }
                default -> {}
            }
            return root;
        });
    }

    private static void type(@Nullable Node field, String words) {
        if (field instanceof TextInputControl input) {
            input.setText(words);
        }
    }

    private void shoot(Window window, String name) throws IOException, InterruptedException {
        WritableImage image = onWindowThread(() -> {
            var root = window.scene().getRoot();
            root.applyCss();
            root.layout();
            return window.scene().snapshot(null);
        });
        drawn.add(PngFile.write(image, target.resolve(name + ".png")));
    }

    /// Waits until no job runs and what came of them has been laid out.
    private static void settle(Window window) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        int quiet = 0;
        while (quiet < 3 && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
            boolean idle = onWindowThread(() -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                return window.jobs().running().isEmpty();
            });
            quiet = idle ? quiet + 1 : 0;
        }
    }

    private static <T> T onWindowThread(Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException mistake) {
            throw new IllegalStateException("drawing failed", mistake.getCause());
        }
    }

    /// A person who takes the template where a file is asked for, and nothing else.
    private static final class TemplateOnly implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title, Path start) {
            return Optional.of(start.resolve(".env.example")).filter(Files::exists);
        }

        @Override
        public Optional<Path> saveAs(String title, String name) {
            return Optional.empty();
        }
    }
}

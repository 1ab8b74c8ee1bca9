package keyturn.ui;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.WindowLock;
import keyturn.text.Texts;

/// A window of its own process: shows, copies and types the secret of a profile in every way, locks, and writes
/// its heap into a file. Ends with 0 if all of that happened.
public final class HeapProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private HeapProbe() {}

    /// @param arguments work folder, configuration folder, where the heap goes before the lock, and after it
    public static void main(String[] arguments) throws Exception {
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        Path root = Path.of(arguments[0]);
        var app = new App(Clock.systemUTC(), new SecureRandom(), Path.of(arguments[1]));
        Window window = onWindow(() -> {
            var stage = new Stage();
            var preferences = Preferences.in(app.configFolder());
            var lock = WindowLock.of(app);
            var made = new Window(lock, Pace.IN_STEPS, app, preferences, stage, new NoFiles(), 1000, 800);
            stage.show();
            made.openFolder(root);
            return made;
        });
        await(() -> window.folderView().filter(it -> !it.isMaking()).isPresent()
                && window.jobs().running().isEmpty());
        show(window);
        dump(arguments[2]);
        onWindow(() -> {
            window.lock();
            return window;
        });
        await(() -> window.folderView().isEmpty() && window.jobs().running().isEmpty());
        pulses(10);
        dump(arguments[3]);
        System.exit(0);
    }

    private static void show(Window window) throws Exception {
        onWindow(() -> window.folderView().orElseThrow().show(FolderView.Place.SECRETS));
        pulses(3);
        command(window, Texts.text("secrets.command.reveal"));
        await(() -> !text(window, "#value-revealed").isEmpty());
        pulses(5);
        command(window, Texts.text("secrets.command.copy"));
        command(window, Texts.text("profile.command.show", Texts.text("profile.mode.text")));
        pulses(3);
        command(window, Texts.text("profile.command.reveal"));
        pulses(5);
        command(window, Texts.text("profile.command.edit"));
        await(() -> !text(window, "#line-field").isEmpty());
        pulses(5);
    }

    private static void command(Window window, String name) throws Exception {
        onWindow(() -> {
            window.folderView().orElseThrow().commands().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no command: " + name))
                    .run()
                    .run();
            return name;
        });
    }

    private static String text(Window window, String query) {
        Node found = window.scene().getRoot().lookup(query);
        return found instanceof TextInputControl input ? input.getText() : "";
    }

    private static void pulses(int count) throws Exception {
        var done = new FutureTask<>(() -> true);
        onWindow(() -> {
            Pulses.after(count, done);
            return count;
        });
        done.get();
    }

    private static void dump(String file) throws Exception {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onWindow(condition)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static final class NoFiles implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title, Path start) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String title, String name) {
            return Optional.empty();
        }
    }
}

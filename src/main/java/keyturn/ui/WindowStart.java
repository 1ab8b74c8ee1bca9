package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;
import keyturn.app.App;
import keyturn.failure.Failure;
import keyturn.ui.job.FxJobs;

/// Opens the program's first window so that something is to be seen as soon as can be.
///
/// @param app       what the window stands on
/// @param beginning read meanwhile
/// @param toolkit   started meanwhile
public record WindowStart(App app, CompletableFuture<Beginning> beginning, Future<?> toolkit) {

    /// The window's WM_CLASS, by which a desktop finds the icon (`StartupWMClass` in
    /// packaging/linux/keyturn.desktop). JavaFX itself has no way to set it but the name of an `Application`
    /// subclass.
    private static final String CLASS = "keyturn";

    /// Makes ready what needs nothing. To be called before anything else.
    public static void prepare() {
        Ahead.ofToolkit();
    }

    /// Starts JavaFX, and begins to read what a window needs. To be called as early as can be, once it is sure that
    /// a window can open: the toolkit waits for the display and for libraries, and leaves a processor idle.
    public static WindowStart begin(App app) {
        var toolkit = new FutureTask<>(WindowStart::startToolkit);
        // No daemon: the window's thread takes after the one that starts it, and keeps the program alive.
        Thread.ofPlatform().daemon(false).name("toolkit").start(() -> {
            toolkit.run();
            if (toolkit.state() == Future.State.SUCCESS) {
                // Fonts need the toolkit, but not its thread, which has enough to do: looking for them takes 20 ms.
                Theme.loadTextFace();
            }
        });
        return new WindowStart(app, Beginning.of(app), toolkit);
    }

    private static boolean startToolkit() {
        Platform.startup(() -> com.sun.glass.ui.Application.GetApplication().setName(CLASS));
        return true;
    }

    /// Opens the window. Returns at once; JavaFX ends with the window.
    ///
    /// @param workFolder what to show; the start page if empty
    /// @param listen     given, once there is a window, who shows a work folder that a later start asks for, or
    ///                   comes to the front; callable from any thread
    /// @throws Failure.Program      if the display that the environment names cannot be reached
    /// @throws InterruptedException if the thread is interrupted while the toolkit starts
    public void open(Optional<Path> workFolder, Consumer<Consumer<Optional<Path>>> listen)
            throws Failure, InterruptedException {
        open(workFolder, listen, Optional.empty());
    }

    /// For the build, which trains the start: the same, then shows another work folder in a window of its own, and
    /// ends when that has been drawn, too.
    ///
    /// @param unknown a work folder in which nothing has been done, which is met differently
    /// @param drawn   called when both have been
    public void openAndClose(Path workFolder, Path unknown, Runnable drawn, Consumer<Consumer<Optional<Path>>> listen)
            throws Failure, InterruptedException {
        var last = new Last(unknown, () -> {
            drawn.run();
            Platform.exit();
        });
        open(Optional.of(workFolder), listen, Optional.of(last));
    }

    private void open(
            Optional<Path> workFolder, Consumer<Consumer<Optional<Path>>> listen, Optional<Last> lastOfTraining)
            throws Failure, InterruptedException {
        awaitToolkit();
        Platform.runLater(() -> {
            var known = beginning.join();
            var windows = new OpenWindows(app, known.preferences(), known.lock(), Pace.IN_STEPS, Platform::exit);
            windows.lastMoment().atTheEnd();
            var content = new FirstContent(app, windows, known.preferences(), () -> {
                listen.accept(asked -> FxJobs.windowThread().execute(() -> windows.show(asked)));
                lastOfTraining.ifPresent(last -> windows.showAndThen(last.workFolder(), last.drawn()));
            });
            workFolder.ifPresentOrElse(content::showFolder, content::showStartPage);
        });
    }

    private record Last(Path workFolder, Runnable drawn) {}

    private void awaitToolkit() throws Failure, InterruptedException {
        try {
            toolkit.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnsupportedOperationException) {
                // What JavaFX throws where GTK finds no display.
                throw new Failure.Program(text("demo.display.unreachable"), text("demo.display.unreachable.remedy"));
            }
            throw new IllegalStateException("JavaFX does not start", failed.getCause());
        }
    }
}

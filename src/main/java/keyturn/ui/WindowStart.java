package keyturn.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import keyturn.app.App;
import keyturn.ui.job.FxJobs;

/// Opens the program's first window so that something is to be seen as soon as can be.
///
/// @param app       what the window stands on
/// @param beginning read meanwhile
public record WindowStart(App app, CompletableFuture<Beginning> beginning) {

    /// The window's WM_CLASS, by which a desktop finds the icon (`StartupWMClass` in
    /// packaging/linux/keyturn.desktop). JavaFX itself has no way to set it but the name of an `Application`
    /// subclass.
    private static final String CLASS = "keyturn";

    /// Begins to read what a window needs. To be called as early as can be: the toolkit's start waits for the display
    /// and for libraries, and leaves a processor idle.
    public static WindowStart begin(App app) {
        return new WindowStart(app, Beginning.of(app));
    }

    /// Starts JavaFX and opens the window. Returns at once; JavaFX ends with the window.
    ///
    /// @param workFolder what to show; the start page if empty
    /// @param listen     given, once there is a window, who shows a work folder that a later start asks for, or
    ///                   comes to the front; callable from any thread
    public void open(Optional<Path> workFolder, Consumer<Consumer<Optional<Path>>> listen) {
        open(workFolder, listen, () -> {});
    }

    /// For the build, which trains the start: the same, and closes the window when it has been drawn.
    public void openAndClose(Path workFolder, Consumer<Consumer<Optional<Path>>> listen) {
        open(Optional.of(workFolder), listen, Platform::exit);
    }

    private void open(Optional<Path> workFolder, Consumer<Consumer<Optional<Path>>> listen, Runnable whenShown) {
        Platform.startup(() -> {
            com.sun.glass.ui.Application.GetApplication().setName(CLASS);
            var known = beginning.join();
            var windows = new OpenWindows(app, known.preferences(), known.lock(), Platform::exit);
            windows.lastMoment().atTheEnd();
            var content = new FirstContent(app, windows, known.preferences(), () -> {
                listen.accept(asked -> FxJobs.windowThread().execute(() -> windows.show(asked)));
                whenShown.run();
            });
            workFolder.ifPresentOrElse(content::showFolder, content::showStartPage);
        });
    }
}

package keyturn;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.cli.Windows;
import keyturn.failure.Failure;
import keyturn.ui.Screenshots;
import keyturn.ui.Window;

/// Starts the window for the command line.
final class DesktopWindows implements Windows {

    private final Supplier<App> app;
    private boolean opened;

    DesktopWindows(Supplier<App> app) {
        this.app = app;
    }

    /// True if a window is open now: then the program ends with it.
    boolean opened() {
        return opened;
    }

    @Override
    public void open(Optional<Path> folder) {
        show(app.get(), folder);
    }

    @Override
    public void demo() throws Failure {
        App services = app.get();
        show(services, Optional.of(DemoFolder.create(services)));
    }

    private void show(App services, Optional<Path> folder) {
        opened = true;
        Window.open(services, folder);
    }

    @Override
    public void screenshots(Optional<Path> workFolder, Path target) throws Failure, InterruptedException {
        App services = app.get();
        Screenshots.draw(services, workFolder.isPresent() ? workFolder.get() : DemoFolder.create(services), target);
    }
}

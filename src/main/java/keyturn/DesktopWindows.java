package keyturn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.cli.Pictures;
import keyturn.cli.Windows;
import keyturn.failure.Failure;
import keyturn.ui.Screenshots;
import keyturn.ui.WindowStart;

/// Starts the window for the command line.
final class DesktopWindows implements Windows {

    /// A build's folder. The demo draws into it where no window can open, if it is there.
    private static final Path BUILD_FOLDER = Path.of("target");

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
    public void open(Optional<Path> folder) throws Failure {
        Display.require();
        show(app.get(), folder);
    }

    @Override
    public void demo() throws Failure, InterruptedException {
        App services = app.get();
        Path root = DemoFolder.create(services);
        Display.State display = Display.state();
        if (display == Display.State.READY) {
            if (Training.isOn()) {
                opened = true;
                WindowStart.openAndClose(services, root);
                return;
            }
            show(services, Optional.of(root));
            return;
        }
        DemoWithoutWindow.show(services, root, display);
        if (Files.isDirectory(BUILD_FOLDER)) {
            screenshots(Pictures.usual(Optional.of(root), BUILD_FOLDER.resolve("screens")));
        }
    }

    private void show(App services, Optional<Path> folder) {
        opened = true;
        WindowStart.open(services, folder);
    }

    @Override
    public void screenshots(Pictures pictures) throws Failure, InterruptedException {
        App services = app.get();
        Screenshots.draw(
                services,
                pictures.workFolder(),
                pictures.target(),
                new Screenshots.Choice(
                        pictures.sizes().stream()
                                .map(size -> new Screenshots.Size(size.width(), size.height()))
                                .toList(),
                        pictures.themes(),
                        pictures.languages(),
                        pictures.screens()));
    }
}

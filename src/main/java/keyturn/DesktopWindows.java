package keyturn;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.cli.Pictures;
import keyturn.cli.Windows;
import keyturn.failure.Failure;
import keyturn.instance.OnlyWindow;
import keyturn.instance.RuntimeFolder;
import keyturn.ui.Screenshots;
import keyturn.ui.WindowStart;
import keyturn.work.WorkFolder;

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
    public void open(Optional<Path> folder) throws Failure, InterruptedException {
        WindowStart.prepare();
        if (folder.isPresent()) {
            WorkFolder.at(folder.get()); // a program that shows windows already could not say so here
        }
        Display.require();
        if (Training.isOn()) {
            Training.loadPlatform();
        }
        var start = WindowStart.begin(app.get());
        App services = start.app();
        Optional<Path> meeting = RuntimeFolder.find(
                System.getenv(), Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name"));
        if (meeting.isEmpty()) {
            show(start, folder);
            return;
        }
        String name = RuntimeFolder.name(System.getenv(), services.configFolder());
        // No switch over patterns: a process's first one takes 7 ms, and nothing is on the screen yet.
        OnlyWindow.Claim claim = OnlyWindow.claim(meeting.get(), name);
        if (claim instanceof OnlyWindow.Claim.Ours(OnlyWindow window)) {
            Runtime.getRuntime().addShutdownHook(new Thread(window::close, "give-back-window"));
            show(start, folder, window::listen);
        } else if (claim instanceof OnlyWindow.Claim.Nobodys || !handedOver(meeting.get(), name, folder)) {
            show(start, folder);
        }
    }

    @Override
    public void demo() throws Failure, InterruptedException {
        App services = app.get();
        Path root = DemoFolder.create(services);
        Display.State display = Display.state();
        if (display == Display.State.READY) {
            if (!shows(services, root)) {
                // No pictures either: the toolkit has been started, and does not start twice.
                DemoWithoutWindow.show(services, root, Display.State.UNREACHABLE);
            }
            return;
        }
        DemoWithoutWindow.show(services, root, display);
        if (Files.isDirectory(BUILD_FOLDER)) {
            screenshots(Pictures.usual(Optional.of(root), BUILD_FOLDER.resolve("screens")));
        }
    }

    /// False if the display that there should be cannot be reached.
    private boolean shows(App services, Path root) throws Failure, InterruptedException {
        try {
            show(WindowStart.begin(services), Optional.of(root));
            return true;
        } catch (Failure.Program unreachable) {
            return false;
        }
    }

    private void show(WindowStart start, Optional<Path> folder) throws Failure, InterruptedException {
        show(start, folder, _ -> {});
    }

    private void show(WindowStart start, Optional<Path> folder, Consumer<Consumer<Optional<Path>>> listen)
            throws Failure, InterruptedException {
        if (Training.isOn()) {
            Path known = folder.orElseThrow();
            start.openAndClose(known, known.resolve(Training.UNKNOWN), Training::drawn, listen);
        } else {
            start.open(folder, listen);
        }
        opened = true;
    }

    /// A program that shows windows already shows this one, too.
    ///
    /// @return true if it does
    private boolean handedOver(Path meeting, String name, Optional<Path> folder) throws InterruptedException {
        if (!OnlyWindow.handOver(
                meeting, name, folder.map(it -> it.toAbsolutePath().normalize()))) {
            System.err.println(text("demo.window.silent"));
            return false;
        }
        System.err.println(text("demo.window.handedOver"));
        return true;
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

package keyturn.ui;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;

/// A window in a virtual machine of its own, in which nothing has been seen yet: waits until nothing is made any more,
/// goes to the screens that are most used, and says how much processor time the window's thread took for each, in
/// milliseconds, until it was laid out: `SECRETS 25`.
public final class FirstSights {

    private FirstSights() {}

    /// @param arguments the pace, the work folder, the configuration folder
    public static void main(String[] arguments) throws Exception {
        Platform.setImplicitExit(false);
        Platform.startup(() -> {});
        var app = new App(Clock.systemUTC(), new SecureRandom(), Path.of(arguments[2])).costing(Folders.CHEAP);
        var size = new Screenshots.Size(1280, 800);
        Window window = Screenshots.open(app, Preferences.Theme.LIGHT, size, Pace.valueOf(arguments[0]));
        var gallery = new Gallery(window, _ -> false, false);
        Gallery.onWindowThread(() -> {
            window.openFolder(Path.of(arguments[1]));
            return window;
        });
        gallery.settle();
        for (var place : new FolderView.Place[] {FolderView.Place.SECRETS, FolderView.Place.ROTATION}) {
            System.out.println(place + " " + Gallery.onWindowThread(() -> millis(window, place)));
            drawn();
            gallery.settle();
        }
        System.exit(0);
    }

    private static long millis(Window window, FolderView.Place place) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        window.folderView().orElseThrow().go(place);
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return (threads.getCurrentThreadCpuTime() - begin) / 1_000_000;
    }

    private static void drawn() throws InterruptedException {
        var drawn = new CountDownLatch(1);
        Platform.runLater(() -> Pulses.after(3, drawn::countDown));
        drawn.await();
    }
}

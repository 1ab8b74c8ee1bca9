package keyturn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import keyturn.cli.Cli;

/// What the build does so that a start is quick: it runs the program as people will, and the virtual machine
/// records what was loaded in a cache (JEP 514).
final class Training {

    /// Ends one call and begins the next: one process makes one cache.
    private static final String NEXT = ";";

    /// What JavaFX loads on Linux before the first window, and not on the headless platform, on which a build trains.
    private static final List<String> PLATFORM = List.of(
            "com.sun.glass.ui.InvokeLaterDispatcher",
            "com.sun.glass.ui.InvokeLaterDispatcher$Future",
            "com.sun.glass.ui.InvokeLaterDispatcher$InvokeLaterSubmitter",
            "com.sun.glass.ui.Size",
            "com.sun.glass.ui.delegate.ClipboardDelegate",
            "com.sun.glass.ui.delegate.MenuBarDelegate",
            "com.sun.glass.ui.delegate.MenuDelegate",
            "com.sun.glass.ui.delegate.MenuItemDelegate",
            "com.sun.glass.ui.gtk.GtkApplication",
            "com.sun.glass.ui.gtk.GtkClipboardDelegate",
            "com.sun.glass.ui.gtk.GtkCursor",
            "com.sun.glass.ui.gtk.GtkDnDClipboard",
            "com.sun.glass.ui.gtk.GtkPixels",
            "com.sun.glass.ui.gtk.GtkPlatformFactory",
            "com.sun.glass.ui.gtk.GtkRobot",
            "com.sun.glass.ui.gtk.GtkSystemClipboard",
            "com.sun.glass.ui.gtk.GtkTimer",
            "com.sun.glass.ui.gtk.GtkView",
            "com.sun.glass.ui.gtk.GtkWindow",
            "com.sun.javafx.application.preferences.PreferenceMapping");

    /// In the work folder of the training: another, in which nothing has been done.
    static final String UNKNOWN = "unknown";

    private Training() {}

    /// Tells the build that the window has been drawn: a run that ends before that would leave a poor cache.
    static void drawn() {
        System.out.println("drawn");
    }

    /// True if the launcher has been told to train.
    static boolean isOn() {
        return Boolean.getBoolean("keyturn.train");
    }

    /// Has the cache take the classes of the platform that people have. Those that a system or a later JavaFX does not
    /// have are left out: a cache without them is as right.
    static void loadPlatform() {
        Display.state(Map.of("DISPLAY", ":0"), "Linux", "");
        for (String name : PLATFORM) {
            try {
                Class.forName(name, false, Training.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError notHere) {
                System.err.println("not in the cache: " + name);
            }
        }
    }

    /// Runs several calls, one after the other.
    ///
    /// @return the first exit code that says the call did not work; 1 says what it found
    static int run(Cli cli, List<String> args) {
        var call = new ArrayList<String>();
        var words = new ArrayList<>(args);
        words.add(NEXT);
        for (String word : words) {
            if (!word.equals(NEXT)) {
                call.add(word);
                continue;
            }
            if (call.isEmpty()) {
                continue;
            }
            int code = cli.run(List.copyOf(call)).number();
            if (code > 1) {
                return code;
            }
            call.clear();
        }
        return 0;
    }
}

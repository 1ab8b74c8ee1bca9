package keyturn;

import static keyturn.text.Texts.text;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import keyturn.failure.Failure;

/// Tells whether a window can open here, without starting the toolkit, which would only say so by an exception from
/// deep inside, or end the process.
final class Display {

    /// What stands between the program and a window.
    enum State {
        READY,
        /// Neither an X server nor a Wayland compositor is named by the environment.
        NO_DISPLAY,
        /// One is named, but nobody answers there, or only to others. Found out by trying.
        UNREACHABLE,
        /// There is a display, but a shared library of the toolkit is missing.
        NO_LIBRARIES
    }

    /// The Debian packages of the libraries that JavaFX's GTK platform loads.
    static final String PACKAGES = "libgtk-3-0 libgl1 libxxf86vm1 libxtst6";

    /// What those packages bring: the NEEDED entries of libglassgtk3.so and libprism_es2.so that a bare system lacks.
    private static final List<String> LIBRARIES =
            List.of("libgtk-3.so.0", "libGL.so.1", "libXxf86vm.so.1", "libXtst.so.6");

    private static final List<String> LIBRARY_ROOTS =
            List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib");

    private Display() {}

    static State state() {
        return state(System.getenv(), System.getProperty("os.name", ""), System.getProperty("glass.platform", ""));
    }

    /// @throws Failure.Program if no window can open, with what to install
    static void require() throws Failure.Program {
        State state = state();
        if (state != State.READY) {
            throw new Failure.Program(reason(state), text("demo.display.remedy", PACKAGES));
        }
    }

    /// Why no window can open.
    static String reason(State state) {
        return switch (state) {
            case NO_DISPLAY -> text("demo.display.none");
            case UNREACHABLE -> text("demo.display.unreachable");
            case NO_LIBRARIES -> text("demo.display.libraries");
            case READY -> throw new IllegalArgumentException("a window can open");
        };
    }

    /// @param platform the toolkit's own setting; its headless platform needs no display
    static State state(Map<String, String> environment, String system, String platform) {
        if (!system.equals("Linux") || platform.equalsIgnoreCase("headless")) {
            return State.READY;
        }
        if (isUnset(environment, "DISPLAY") && isUnset(environment, "WAYLAND_DISPLAY")) {
            return State.NO_DISPLAY;
        }
        List<String> folders = libraryFolders(environment);
        for (String library : LIBRARIES) {
            if (!isInstalled(library, folders)) {
                return State.NO_LIBRARIES;
            }
        }
        return State.READY;
    }

    private static boolean isUnset(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").isEmpty();
    }

    /// Where the loader looks: the folders of LD_LIBRARY_PATH, the usual ones, and the one that Debian keeps for each
    /// kind of processor.
    private static List<String> libraryFolders(Map<String, String> environment) {
        var folders = new ArrayList<String>();
        for (String folder : environment.getOrDefault("LD_LIBRARY_PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                folders.add(folder);
            }
        }
        String debian = System.getProperty("os.arch", "").replace("amd64", "x86_64") + "-linux-gnu";
        for (String root : LIBRARY_ROOTS) {
            folders.add(root);
            folders.add(root + "/" + debian);
        }
        return folders;
    }

    /// Opening the library would be surer, but runs its start-up code. Loops here, and no streams: this stands before
    /// everything that is to be seen.
    private static boolean isInstalled(String library, List<String> folders) {
        for (String folder : folders) {
            if (Files.exists(Path.of(folder, library))) {
                return true;
            }
        }
        return false;
    }
}

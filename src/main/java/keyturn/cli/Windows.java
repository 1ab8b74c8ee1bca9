package keyturn.cli;

import java.nio.file.Path;
import java.util.Optional;
import keyturn.failure.Failure;

/// What the command line can start of the window, which it does not know. Each call blocks until the window has closed.
public interface Windows {

    /// Opens the window.
    ///
    /// @param folder the work folder; empty if none was named and none was found
    void open(Optional<Path> folder) throws Failure;

    /// Opens the window on a temporary copy of the bundled demo work folder.
    void demo() throws Failure;

    /// Draws every screen into a folder, without a display.
    void screenshots(Path folder) throws Failure;
}

package keyturn.cli;

import java.nio.file.Path;
import java.util.Optional;
import keyturn.failure.Failure;

/// What the command line can start of the window, which it does not know.
public interface Windows {

    /// Opens the window. May return before it has closed; the program ends with it.
    ///
    /// @param folder the work folder; empty if none was named and none was found
    void open(Optional<Path> folder) throws Failure, InterruptedException;

    /// Opens the window on a temporary copy of the bundled demo work folder.
    void demo() throws Failure, InterruptedException;

    /// Draws every screen without a display, and returns when all are drawn.
    void screenshots(Pictures pictures) throws Failure, InterruptedException;
}

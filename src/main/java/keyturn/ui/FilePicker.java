package keyturn.ui;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for a place in the file system. Tests answer for the person.
public interface FilePicker {

    /// A folder that exists.
    Optional<Path> folder(String title);

    /// A file that exists.
    ///
    /// @param start the folder to begin in
    Optional<Path> file(String title, Path start);

    /// A file to be written; the person has agreed to overwriting it if it exists.
    ///
    /// @param name what is suggested: `rotation.ics`
    Optional<Path> saveAs(String title, String name);
}

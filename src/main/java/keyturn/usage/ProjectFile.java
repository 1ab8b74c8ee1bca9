package keyturn.usage;

import java.nio.file.Path;
import java.util.List;

/// A file of the project.
///
/// @param path absolute
/// @param text as UTF-8, without a byte order mark; what is none, and NUL, reads as U+FFFD
record ProjectFile(Path path, FileName name, String text) {

    /// Without their ends; a CR before the end is no part of a line.
    List<String> lines() {
        return text.lines().toList();
    }
}

package keyturn.doctor;

import java.nio.file.Path;
import keyturn.file.FileState;

/// One file on its way from one state to another.
///
/// @param file absolute, no link on the way to it
/// @param own  a file that Keyturn itself rewrites at any time: only its rights are looked at later
record FileChange(Path file, boolean own, FileState before, FileState after) {

    FileChange to(FileState next) {
        return new FileChange(file, own, before, next);
    }

    boolean changesNothing() {
        return before.equals(after);
    }
}

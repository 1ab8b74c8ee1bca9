package keyturn.usage;

import java.nio.file.Path;
import java.util.Optional;

/// Where a file stands, as far as its kind can be told by it.
///
/// @param name     the last name, such as `build.gradle`
/// @param folder   the name of the folder it is in; empty for a file system's root
/// @param inWork   true if it stands directly in the work folder
record FileName(String name, String folder, boolean inWork) {

    static FileName of(Path file, Path workFolder) {
        return new FileName(
                String.valueOf(file.getFileName()),
                Optional.ofNullable(file.getParent())
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .orElse(""),
                workFolder.equals(file.getParent()));
    }

    boolean is(String... names) {
        for (String each : names) {
            if (name.equals(each)) {
                return true;
            }
        }
        return false;
    }

    boolean endsWith(String... ends) {
        for (String each : ends) {
            if (name.endsWith(each)) {
                return true;
            }
        }
        return false;
    }
}

package keyturn.survey;

import java.nio.file.Path;
import java.util.Optional;
import keyturn.file.Rights;

/// One file or folder of a work folder.
///
/// @param file    absolute
/// @param rights  of what it leads to; empty if they cannot be seen
/// @param owner   the owner's name
/// @param outside where it leads to, if that is outside the work folder
/// @param savable true if this process may change it: of a folder, what is in it; a file is replaced in its folder
public record Item(
        Path file, Kind kind, Optional<Rights> rights, String owner, Optional<Path> outside, boolean savable) {

    public String name() {
        return String.valueOf(file.getFileName());
    }
}

package keyturn.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a folder holds.
public final class FolderListing {

    private FolderListing() {}

    /// The entries whose names match `glob`, in no order.
    ///
    /// @param glob as in [java.nio.file.FileSystem#getPathMatcher], such as `.env*`
    public static List<Path> list(Path folder, String glob) throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
            entries.forEach(found::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return found;
    }
}

package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import keyturn.failure.Failure;

/// Temporary files of saves that were killed. They may hold secrets, and one may hold an edit of another program
/// that the killed save had just displaced: that one goes back into place.
public final class LeftOvers {

    private LeftOvers() {}

    /// Removes those in `folder`. Call it with the work folder's lock held: another process's save would lose its
    /// temporary. Saves of this process are left alone.
    ///
    /// @return what was removed
    public static List<Path> sweep(Path folder) throws Failure {
        var swept = new ArrayList<Path>();
        try {
            for (Path file : FolderListing.list(folder, ".*.keyturn-*.tmp")) {
                var name = TempFile.parse(file);
                if (name.isPresent() && !TempFile.isLive(file) && sweep(file, name.get())) {
                    swept.add(file);
                }
            }
        } catch (IOException error) {
            throw cannotSweep(folder, error);
        }
        return swept;
    }

    /// True if the name is that of a save's temporary, and no save of this process has it.
    public static boolean isTemporary(Path file) {
        return TempFile.isName(String.valueOf(file.getFileName())) && !TempFile.isLive(file);
    }

    private static boolean sweep(Path file, TempFile.Name name) throws IOException {
        try {
            if (!isOurs(file)) {
                return false;
            }
            rescue(file, name);
            return Files.deleteIfExists(file);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /// The save got as far as the exchange if its new content is in place. Then the temporary holds what was
    /// displaced: what the save had expected, or else an outside edit, which the save was about to put back.
    private static void rescue(Path temporary, TempFile.Name name) throws IOException {
        boolean inPlace = FileContent.of(name.of()) instanceof FileContent.Whole whole && name.isNew(whole.digest());
        if (inPlace
                && FileContent.of(temporary) instanceof FileContent.Whole displaced
                && !name.isOld(displaced.digest())
                && !name.isNew(displaced.digest())) {
            NativeRename.exchange(temporary, name.of());
        }
    }

    /// A regular file or link that this user owns. `/proc/self` belongs to the user of this process (proc(5)).
    private static boolean isOurs(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile() && !attributes.isSymbolicLink()) {
            return false;
        }
        Path self = Path.of("/proc/self");
        return !Files.exists(self)
                || !FileMode.hasModes(file)
                || Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(Files.getAttribute(self, "unix:uid"));
    }

    private static Failure.Storage cannotSweep(Path folder, IOException error) {
        return new Failure.Storage(
                text("file.cannotSweep", folder, DiskError.reason(error)), text("file.cannotSweep.remedy"));
    }
}

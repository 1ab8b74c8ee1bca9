package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import keyturn.failure.Failure;

/// Points a symbolic link somewhere else in one step: there is no moment without it.
public final class Links {

    private static final Digest NOTHING = Digest.of(new byte[0]);

    private Links() {}

    /// Makes `link` a link to `target`.
    ///
    /// @param target as it is to stand in the link
    /// @param mayGo  asked about the content of a plain file in the link's place
    /// @return false if the file system has no links; nothing has happened then
    /// @throws Failure.Refused   if the link's place is taken by something that may not go
    /// @throws Failure.Storage if the link cannot be written
    public static boolean point(Path link, Path target, Predicate<Digest> mayGo) throws Failure {
        Path temporary = TempFile.claim(link, NOTHING, NOTHING);
        try {
            try {
                Files.createSymbolicLink(temporary, target);
            } catch (UnsupportedOperationException noLinks) {
                return false;
            } catch (FileSystemException refused) {
                // symlink(2): EPERM where the file system has no links. Java has one exception for all the
                // others, so a folder that can be written shows which it is.
                if (refused instanceof FileAlreadyExistsException || !canCreate(link)) {
                    throw refused;
                }
                return false;
            }
            swap(temporary, link, mayGo);
            return true;
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("file.cannotLink", link.getFileName(), DiskError.reason(error)),
                    text("file.cannotLink.remedy"));
        } finally {
            TempFile.discard(temporary);
        }
    }

    private static void swap(Path temporary, Path link, Predicate<Digest> mayGo) throws Failure, IOException {
        if (!FileMode.exists(link)) {
            if (!NativeRename.moveToFreeName(temporary, link)) {
                Files.move(temporary, link);
            }
        } else if (!mayReplace(link, mayGo)) {
            throw wouldBeLost(link);
        } else if (!exchange(temporary, link)) {
            Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE);
        } else if (!mayReplace(temporary, mayGo)) {
            // Another program was faster and put a file of its own there.
            NativeRename.exchange(temporary, link);
            throw wouldBeLost(link);
        }
        Replacement.sync(link);
    }

    private static boolean exchange(Path temporary, Path link) throws IOException {
        try {
            return NativeRename.exchange(temporary, link);
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    private static boolean mayReplace(Path file, Predicate<Digest> mayGo) {
        return FileMode.isLink(file)
                || (FileContent.of(file) instanceof FileContent.Whole whole && mayGo.test(whole.digest()));
    }

    private static boolean canCreate(Path link) throws IOException {
        Path probe = TempFile.claim(link, NOTHING, NOTHING);
        try {
            TempFile.write(probe, new byte[0], Ownership.ownerOnly());
            return true;
        } finally {
            TempFile.discard(probe);
        }
    }

    /// The failure for a plain file that is in the way.
    public static Failure.Refused wouldBeLost(Path link) {
        return new Failure.Refused(text("file.wouldBeLost", link.getFileName()), text("file.wouldBeLost.remedy"));
    }
}

package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.failure.Failure;

/// Writes files so that every other program, and the next start after a crash, finds the old content or the new
/// one, whole. New files have mode 600 from birth; existing ones keep their mode, owner and group, and links
/// stay links.
public final class WholeFiles {

    private WholeFiles() {}

    /// New content for a file.
    public static final class Change {
        private final Path file;
        private final byte[] bytes;
        private final Digest expected;

        /// @param file     may be a link; what it leads to gets the content
        /// @param bytes    copied
        /// @param expected of the content that the new one was made from
        public Change(Path file, byte[] bytes, Digest expected) {
            this.file = file;
            this.bytes = bytes.clone();
            this.expected = expected;
        }
    }

    /// Replaces the content of files, all or none. (All or none for failures: a power cut between two files leaves
    /// the first new and the second old, each whole.)
    ///
    /// @throws Failure.Conflict if one is not what its change was made from; none was replaced
    /// @throws Failure.Storage  if one cannot be written; none was replaced
    /// @throws Failure.Usage    if two changes are for the same file, by links, and differ
    public static Durability replace(List<Change> changes) throws Failure {
        List<Replacement> prepared = prepare(changes);
        var swapped = new ArrayList<Replacement>();
        try {
            for (Replacement each : prepared) {
                each.swap();
                swapped.add(each);
            }
        } catch (Failure failure) {
            prepared.subList(Math.min(swapped.size() + 1, prepared.size()), prepared.size())
                    .forEach(Replacement::discard);
            takeBack(swapped);
            throw failure;
        }
        var durability = Durability.CONFIRMED;
        for (Replacement each : swapped) {
            durability = durability.and(each.finish());
        }
        return durability;
    }

    private static List<Replacement> prepare(List<Change> changes) throws Failure {
        Map<Path, Change> byFile = new LinkedHashMap<>();
        var prepared = new ArrayList<Replacement>();
        try {
            for (Change change : changes) {
                Change same = byFile.putIfAbsent(realPath(change.file), change);
                if (same == null) {
                    prepared.add(Replacement.prepare(change.file, change.bytes, change.expected));
                } else if (!Digest.of(same.bytes).equals(Digest.of(change.bytes))) {
                    throw new Failure.Usage(
                            text("file.sameFile", same.file.getFileName(), change.file.getFileName()),
                            text("file.sameFile.remedy"));
                }
            }
        } catch (Failure failure) {
            prepared.forEach(Replacement::discard);
            throw failure;
        }
        return prepared;
    }

    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException gone) {
            // Preparing it gives the reason.
            return file.toAbsolutePath();
        }
    }

    private static void takeBack(List<Replacement> swapped) throws Failure {
        for (Replacement each : swapped.reversed()) {
            try {
                each.takeBack();
            } catch (IOException error) {
                throw new Failure.Storage(
                        text("file.cannotTakeBack", each.real().getFileName(), DiskError.reason(error)),
                        text("file.cannotTakeBack.remedy"));
            }
        }
    }

    /// Creates a file, mode 600.
    ///
    /// @throws Failure.Refused if there is one of this name, or a link
    /// @throws Failure.Storage if it cannot be written; then there is none
    public static Durability create(Path file, byte[] bytes) throws Failure {
        var digest = Digest.of(bytes);
        Path temporary = TempFile.claim(file, digest, digest);
        try {
            TempFile.write(temporary, bytes, Ownership.ownerOnly());
            if (!NativeRename.moveToFreeName(temporary, file)) {
                linkOrMove(temporary, file);
            }
            return Replacement.sync(file);
        } catch (FileAlreadyExistsException exists) {
            throw new Failure.Refused(text("file.exists", file.getFileName()), text("file.exists.remedy"));
        } catch (IOException error) {
            throw Replacement.cannotSave(file, DiskError.reason(error));
        } finally {
            TempFile.discard(temporary);
        }
    }

    /// A second name is given only if it is free, which a rename does not promise.
    private static void linkOrMove(Path temporary, Path file) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException exists) {
            throw exists;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(temporary, file);
        }
    }

    /// True for the name of a temporary file of Keyturn's.
    public static boolean isTemporary(Path file) {
        return TempFile.isName(String.valueOf(file.getFileName()));
    }

    /// Writes a file of Keyturn's own, whatever was there, with mode 600. A link of that name is replaced, not
    /// followed.
    ///
    /// @throws Failure.Storage if it cannot be written; what was there still is
    public static Durability write(Path file, byte[] bytes) throws Failure {
        var digest = Digest.of(bytes);
        Path temporary = TempFile.claim(file, digest, digest);
        try {
            TempFile.write(temporary, bytes, Ownership.ownerOnly());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            return Replacement.sync(file);
        } catch (IOException error) {
            throw Replacement.cannotSave(file, DiskError.reason(error));
        } finally {
            TempFile.discard(temporary);
        }
    }
}

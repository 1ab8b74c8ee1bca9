package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import keyturn.failure.Failure;

/// One file on its way to new content: [#prepare], [#swap], then [#finish] or [#takeBack]. Every other program
/// sees the old file or the new one, whole, at any moment.
///
/// The name is exchanged with that of the temporary file. What has been displaced is then looked at: if it is
/// not what the edit started from, another program was faster, and the two change places again.
final class Replacement {

    private final Path shown;
    private final Path real;
    private final Path temporary;
    private final FileContent.Whole before;
    private final Digest expected;
    private final Digest ours;
    private boolean exchanged;

    private Replacement(Path shown, Path real, Path temporary, FileContent.Whole before, Digest ours) {
        this.shown = shown;
        this.real = real;
        this.temporary = temporary;
        this.before = before;
        this.expected = before.digest();
        this.ours = ours;
    }

    /// Writes the temporary file, in the folder of what links lead to.
    ///
    /// @throws Failure.Conflict if the file is not, or no longer, what was expected
    static Replacement prepare(Path shown, byte[] bytes, Digest expected) throws Failure {
        FileContent.Whole before = switch (FileContent.of(shown)) {
            case FileContent.Whole whole when whole.digest().equals(expected) -> whole;
            case FileContent.Whole _ -> throw conflict(shown, text("file.changed"));
            case FileContent.Refused(boolean missing, String _)
            when missing -> throw conflict(shown, text("file.deleted"));
            case FileContent.Refused(boolean _, String reason) -> throw cannotSave(shown, reason);
        };
        Optional<Path> claimed = Optional.empty();
        try {
            Path real = shown.toRealPath();
            Ownership ownership = Ownership.of(real);
            var ours = Digest.of(bytes);
            Path temporary = TempFile.claim(real, expected, ours);
            claimed = Optional.of(temporary);
            TempFile.write(temporary, bytes, ownership);
            ownership.requireReplaceable(shown, Ownership.of(temporary));
            return new Replacement(shown, real, temporary, before, ours);
        } catch (FileAlreadyExistsException planted) {
            // Not ours: stays.
            claimed.ifPresent(TempFile::release);
            throw cannotSave(shown, DiskError.reason(planted));
        } catch (IOException error) {
            claimed.ifPresent(TempFile::discard);
            throw cannotSave(shown, DiskError.reason(error));
        } catch (Failure refused) {
            claimed.ifPresent(TempFile::discard);
            throw refused;
        }
    }

    Path real() {
        return real;
    }

    /// Puts the new file in place. If it fails, the file is as another program left it, and the temporary is gone.
    ///
    /// @throws Failure.Conflict if what was displaced is not what was expected
    void swap() throws Failure {
        try {
            exchanged = NativeRename.exchange(temporary, real);
            if (exchanged) {
                requireExpected();
            } else {
                checkThenRename();
            }
        } catch (NoSuchFileException deleted) {
            TempFile.discard(temporary);
            throw conflict(shown, text("file.deleted"));
        } catch (IOException error) {
            TempFile.discard(temporary);
            throw cannotSave(shown, DiskError.reason(error));
        }
    }

    private void requireExpected() throws Failure, IOException {
        NativeLease.awaitClosed(temporary);
        FileContent displaced = FileContent.of(temporary);
        if (displaced instanceof FileContent.Whole whole && whole.digest().equals(expected)) {
            return;
        }
        putBack();
        throw displaced instanceof FileContent.Refused(boolean _, String reason)
                ? cannotSave(shown, reason)
                : conflict(shown, text("file.changed"));
    }

    /// Where names cannot be exchanged. An edit between the two steps is lost: there is no better way there.
    private void checkThenRename() throws Failure, IOException {
        if (!(FileContent.of(real) instanceof FileContent.Whole now
                && now.digest().equals(expected))) {
            TempFile.discard(temporary);
            throw conflict(shown, text("file.changed"));
        }
        Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE);
        TempFile.release(temporary);
    }

    /// Undoes a [#swap] whose companions failed. What another program has written since then stays.
    void takeBack() throws IOException {
        if (exchanged) {
            putBack();
            return;
        }
        if (FileContent.of(real) instanceof FileContent.Whole now
                && now.digest().equals(ours)) {
            Ownership ownership = Ownership.of(real);
            Path again = TempFile.claim(real, ours, expected);
            try {
                TempFile.write(again, before.bytes(), ownership);
                Files.move(again, real, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                TempFile.discard(again);
            }
        }
    }

    /// Exchanges until what comes out is what was put in last: anything else was written by another program in the
    /// meantime, is newer, and belongs in place.
    private void putBack() throws IOException {
        Object last = identity(ours);
        while (true) {
            Object restored = identity(temporary);
            try {
                NativeRename.exchange(temporary, real);
            } catch (NoSuchFileException deleted) {
                Files.move(temporary, real);
                break;
            }
            if (identity(temporary).equals(last)) {
                break;
            }
            last = restored;
        }
        TempFile.discard(temporary);
    }

    /// Tells two states of a file apart, by its bytes.
    private static Object identity(Path file) throws IOException {
        if (FileContent.of(file) instanceof FileContent.Whole whole) {
            return identity(whole.digest());
        }
        return Objects.requireNonNullElse(
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .fileKey(),
                "no key");
    }

    private static Object identity(Digest digest) {
        return digest;
    }

    /// Removes what was displaced, and has the folder written to the disk.
    Durability finish() {
        TempFile.discard(temporary);
        return sync(real);
    }

    /// Removes the temporary of a replacement that was not swapped.
    void discard() {
        TempFile.discard(temporary);
    }

    /// Has the names in the folder of `file` written to the disk. The new content is in place before that, so an
    /// error here does not mean that it was not saved.
    static Durability sync(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return Durability.UNCONFIRMED;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
            return Durability.CONFIRMED;
        } catch (IOException unconfirmed) {
            return Durability.UNCONFIRMED;
        }
    }

    static Failure.Storage cannotSave(Path file, String reason) {
        return new Failure.Storage(text("file.cannotSave", name(file), reason), text("file.cannotSave.remedy"));
    }

    private static Failure.Conflict conflict(Path file, String what) {
        return new Failure.Conflict(text("file.cannotSave", name(file), what), text("file.conflict.remedy"));
    }

    /// With its folder where that is a hidden one: the .gitignore of .keyturn is not the one beside the profiles.
    private static String name(Path file) {
        String own = String.valueOf(file.getFileName());
        Path parent = file.getParent();
        String folder = parent == null ? "" : String.valueOf(parent.getFileName());
        return folder.startsWith(".") ? folder + "/" + own : own;
    }
}

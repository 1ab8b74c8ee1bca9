package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import keyturn.crypto.Seal;
import keyturn.edit.Staged;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.DiskError;
import keyturn.file.WholeFiles;

/// A file with sealed edits. What is in it that nobody has taken up is never replaced or deleted, only set aside.
final class KeptFile {

    private static final String ENDING = ".sealed";

    private final Path file;
    private Optional<Digest> known = Optional.empty();

    /// @param file its name ends with `.sealed`
    KeptFile(Path file) {
        this.file = file;
    }

    /// What the file holds; empty if there is none. One that does not open is set aside.
    ///
    /// @throws Failure.Damaged if it does not open: it was changed or cut, sealed under another key, or by another
    ///                         version
    /// @throws Failure.Storage if it cannot be read now; it stays where it is
    Optional<Staged> read(Seal seal, LocalDate today) throws Failure {
        if (!exists()) {
            return Optional.empty();
        }
        byte[] bytes = bytes();
        byte[] plain;
        try {
            plain = seal.open(bytes, name());
        } catch (Failure.Damaged broken) {
            throw new Failure.Damaged(
                    text("kept.damaged", name()), text("kept.damaged.remedy", setAside(today), name()));
        }
        Optional<Staged> staged = StagedBytes.read(plain);
        if (staged.isEmpty()) {
            throw new Failure.Damaged(
                    text("kept.unknown", name()), text("kept.unknown.remedy", setAside(today), name()));
        }
        known = Optional.of(Digest.of(bytes));
        return staged;
    }

    /// Writes sealed edits in place of those that were taken up.
    ///
    /// @throws Failure.Storage if that is not possible
    void write(byte[] sealed, LocalDate today) throws Failure {
        if (exists() && !isKnown()) {
            setAside(today);
        }
        WholeFiles.write(file, sealed);
        known = Optional.of(Digest.of(sealed));
    }

    /// Deletes the file if what it holds was taken up.
    void forget() throws Failure {
        try {
            if (exists() && isKnown()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isKnown() {
        try {
            return known.equals(Optional.of(Digest.of(bytes())));
        } catch (Failure unreadableNow) {
            return false;
        }
    }

    private byte[] bytes() throws Failure {
        // A pipe of this name would be waited for.
        if (!Files.isRegularFile(file)) {
            throw new Failure.Storage(
                    text("kept.unreadable", name(), text("file.reason.special")), text("kept.unreadable.remedy"));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw unreadable(failed);
        }
    }

    private Failure unreadable(IOException failed) {
        return new Failure.Storage(
                text("kept.unreadable", name(), DiskError.reason(failed)), text("kept.unreadable.remedy"));
    }

    private Path setAside(LocalDate today) throws Failure {
        String stem = name().substring(0, name().length() - ENDING.length());
        try {
            for (int number = 1; ; number++) {
                Path other = file.resolveSibling(stem + "-damaged-" + today + "-" + number + ENDING);
                if (!Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
                    return Files.move(file, other);
                }
            }
        } catch (NoSuchFileException gone) {
            return file;
        } catch (IOException failed) {
            throw new Failure.Storage(
                    text("kept.notSetAside", name(), DiskError.reason(failed)), text("kept.notSetAside.remedy"));
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}

package keyturn.remind;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import keyturn.desktop.DesktopSession;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileMode;
import keyturn.file.WholeFiles;

/// The unit files on disk, and the link that `systemctl enable` makes.
final class UnitFiles {

    private final Path folder;
    private final Path stamp;

    UnitFiles(DesktopSession session) {
        folder = session.configHome().resolve("systemd/user");
        stamp = session.dataHome().resolve("systemd/timers/stamp-" + ReminderUnits.TIMER);
    }

    Path service() {
        return folder.resolve(ReminderUnits.SERVICE);
    }

    Path timer() {
        return folder.resolve(ReminderUnits.TIMER);
    }

    private Path enabled() {
        return folder.resolve("timers.target.wants").resolve(ReminderUnits.TIMER);
    }

    boolean isEnabled() {
        return Files.isSymbolicLink(enabled());
    }

    boolean exist() {
        return Files.exists(service()) || Files.exists(timer());
    }

    /// What the files say; empty if there are none, or they are not as Keyturn writes them.
    Optional<ReminderUnits> read() {
        try {
            return ReminderUnits.read(Files.readString(service()), Files.readString(timer()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Each file is the old one or the new one, whole.
    void write(ReminderUnits units) throws Failure {
        FileMode.createFolder(above(enabled()));
        WholeFiles.write(service(), units.service().getBytes(StandardCharsets.UTF_8));
        WholeFiles.write(timer(), units.timer().getBytes(StandardCharsets.UTF_8));
        try {
            if (!isEnabled()) {
                Files.createSymbolicLink(enabled(), Path.of("..").resolve(ReminderUnits.TIMER));
            }
        } catch (IOException refused) {
            throw cannotWrite(enabled(), refused);
        }
    }

    /// Takes away the files, the link, what systemd has noted of the timer, and folders that are empty now.
    void remove() throws Failure {
        for (Path file : List.of(enabled(), timer(), service(), stamp)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException refused) {
                throw cannotWrite(file, refused);
            }
        }
        for (Path empty : List.of(above(enabled()), folder, above(folder), above(stamp))) {
            try {
                Files.delete(empty);
            } catch (DirectoryNotEmptyException | NoSuchFileException _) {
                // Somebody else's units are in there.
            } catch (IOException refused) {
                throw cannotWrite(empty, refused);
            }
        }
    }

    private static Path above(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    static Failure cannotWrite(Path file, IOException refused) {
        return new Failure.Storage(
                text("remind.cannotWrite", file, DiskError.reason(refused)), text("remind.cannotWrite.remedy"));
    }
}

package keyturn.remote.directory;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileContent;
import keyturn.file.FileMode;
import keyturn.file.WholeFiles;
import keyturn.remote.Remote;
import keyturn.remote.Trouble;

/// Values as files in a folder, one a key, mode 600, without a line end. The folder is made (mode 700) if there is
/// none. A write is whole, so a reader finds the old value or the new one.
public final class DirectoryRemote implements Remote {

    private final String name;
    private final Path folder;

    /// @param folder absolute
    public DirectoryRemote(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place(EnvKey key) {
        return file(key).toString();
    }

    private Path file(EnvKey key) {
        return folder.resolve(key.name());
    }

    @Override
    public Intention plan(EnvKey key, SecretText value) throws Failure {
        return switch (read(key)) {
            case Content.Absent() -> Intention.CREATE;
            case Content.Value(SecretText present) -> present.equals(value) ? Intention.SAME : Intention.REPLACE;
            case Content.NotReadable() -> Intention.UNKNOWN;
            case Content.Failed(Trouble _, String reason) ->
                throw new Failure.Storage(text("remote.cannotRead", place(key), reason), "");
        };
    }

    @Override
    public Delivery put(EnvKey key, SecretText value, String token) {
        // `..` is a key's name, too.
        if (key.name().startsWith(".")) {
            return new Delivery.Refused(Trouble.CONFLICT, text("remote.badName"));
        }
        Path file = file(key);
        // A folder of that name would make the rename fail with a message about something else.
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Delivery.Refused(Trouble.CONFLICT, text("remote.isFolder"));
        }
        try {
            FileMode.createFolder(folder);
            WholeFiles.write(file, value.bytes());
            return new Delivery.Taken(Optional.empty());
        } catch (Failure failure) {
            return new Delivery.Refused(trouble(), failure.reason());
        }
    }

    private Trouble trouble() {
        return Files.isDirectory(folder) && !Files.isWritable(folder) ? Trouble.NEEDS_PERMISSION : Trouble.RETRY;
    }

    @Override
    public Delivery remove(EnvKey key, String token) {
        try {
            Files.deleteIfExists(file(key));
            return new Delivery.Taken(Optional.empty());
        } catch (AccessDeniedException denied) {
            return new Delivery.Refused(Trouble.NEEDS_PERMISSION, DiskError.reason(denied));
        } catch (IOException error) {
            return new Delivery.Refused(Trouble.RETRY, DiskError.reason(error));
        }
    }

    @Override
    public Content read(EnvKey key) {
        return switch (FileContent.of(file(key))) {
            case FileContent.Whole whole -> new Content.Value(SecretText.ofBytes(whole.bytes()));
            case FileContent.Refused(boolean missing, String _) when missing -> new Content.Absent();
            case FileContent.Refused(boolean _, String reason) -> new Content.Failed(reason(file(key)), reason);
        };
    }

    private static Trouble reason(Path file) {
        try {
            file.getFileSystem().provider().checkAccess(file, java.nio.file.AccessMode.READ);
            return Trouble.BROKEN;
        } catch (NoSuchFileException gone) {
            return Trouble.NOT_FOUND;
        } catch (IOException denied) {
            return Trouble.NEEDS_PERMISSION;
        }
    }
}

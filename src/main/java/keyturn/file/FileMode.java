package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import keyturn.failure.Failure;

/// Who may read and write a file, as on POSIX systems.
public final class FileMode {

    private static final FileAttribute<?>[] NONE = {};

    private FileMode() {}

    /// Three octal digits, such as `600`, of what `file` leads to; empty where there are no modes, or no file.
    public static String of(Path file) {
        try {
            return hasModes(file) ? octal(Files.getPosixFilePermissions(file)) : "";
        } catch (IOException unreadable) {
            // Whoever reads the file gets the reason; a mode that cannot be told is an empty one.
            return "";
        }
    }

    /// Makes a file that links lead to readable and writable for its owner only: mode 600.
    ///
    /// @throws Failure.Storage if the file is gone or belongs to another user
    public static void restrict(Path file) throws Failure {
        if (!hasModes(file)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("file.cannotRestrict", file.getFileName(), DiskError.reason(error)),
                    text("file.cannotRestrict.remedy"));
        }
    }

    /// Creates a folder, and those above it, with mode 700. An existing one stays as it is.
    public static void createFolder(Path folder) throws Failure {
        create(folder, Files::createDirectories);
    }

    /// Creates a folder in one that is there, with mode 700: one that has gone, such as a work folder that was moved
    /// away, does not come back as an empty one. An existing one stays as it is.
    public static void createFolderWithin(Path folder) throws Failure {
        create(folder, Files::createDirectory);
    }

    private interface Creation {
        Path create(Path folder, FileAttribute<?>... attributes) throws IOException;
    }

    private static void create(Path folder, Creation creation) throws Failure {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            creation.create(folder, ownerOnly(folder, "rwx------"));
        } catch (FileAlreadyExistsException error) {
            // Another process was faster.
            if (!Files.isDirectory(folder)) {
                throw cannotCreate(folder, error);
            }
        } catch (IOException error) {
            throw cannotCreate(folder, error);
        }
    }

    private static Failure cannotCreate(Path folder, IOException error) {
        return new Failure.Storage(
                text("file.cannotCreateFolder", folder, DiskError.reason(error)),
                text("file.cannotCreateFolder.remedy"));
    }

    static boolean hasModes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Hands over at creation the mode that a new file has from birth.
    public static FileAttribute<?>[] ownerOnlyFile(Path file) {
        return ownerOnly(file, "rw-------");
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String mode) {
        return hasModes(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : NONE;
    }

    static String octal(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (char each : PosixFilePermissions.toString(permissions).toCharArray()) {
            bits = bits << 1 | (each == '-' ? 0 : 1);
        }
        String octal = Integer.toOctalString(bits);
        return "0".repeat(3 - octal.length()) + octal;
    }

    /// True if `file` itself, and not what it leads to, is a link.
    static boolean isLink(Path file) {
        return Files.isSymbolicLink(file);
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}

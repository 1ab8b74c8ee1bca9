package keyturn.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.file.FileMode;

/// Where running programs of a person meet: `$XDG_RUNTIME_DIR/keyturn` (XDG Base Directory Specification 0.8), else
/// `keyturn-USER` in the folder for temporary files. Mode 700, and the person's own: nobody else can talk to what
/// lies in it.
public final class RuntimeFolder {

    private RuntimeFolder() {}

    /// Makes the folder if it is missing.
    ///
    /// @param temporary the folder for temporary files
    /// @param user      the person's name
    /// @return empty if it cannot be made, or others could enter it: then every start stands alone
    public static Optional<Path> find(Map<String, String> environment, Path temporary, String user) {
        return given(environment)
                .map(given -> given.resolve("keyturn"))
                .flatMap(folder -> safe(folder, user))
                .or(() -> safe(temporary.resolve("keyturn-" + user.replaceAll("[^A-Za-z0-9._-]", "_")), user));
    }

    /// A name for the windows of one desktop with one set of preferences: those on another display, or of a program
    /// that was started with another configuration, are not meant.
    public static String name(Map<String, String> environment, Path configFolder) {
        String meant = String.join(
                "\n",
                environment.getOrDefault("DISPLAY", ""),
                environment.getOrDefault("WAYLAND_DISPLAY", ""),
                configFolder.toAbsolutePath().toString());
        // Tells a handful of names apart, and stands in nobody's way: the first SHA-256 of a process takes 20 ms, in
        // which nothing is on the screen yet.
        return "window-" + HexFormat.of().toHexDigits(meant.hashCode());
    }

    /// The specification has relative paths ignored.
    private static Optional<Path> given(Map<String, String> environment) {
        try {
            return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                    .map(Path::of)
                    .filter(Path::isAbsolute)
                    .filter(Files::isDirectory);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<Path> safe(Path folder, String user) {
        try {
            FileMode.createFolder(folder);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return Optional.of(folder); // Windows: the folder for temporary files is the person's own
            }
            boolean own =
                    Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(user);
            boolean closed = PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
                    .equals("rwx------");
            return own && closed ? Optional.of(folder) : Optional.empty();
        } catch (IOException | Failure unusable) {
            return Optional.empty();
        }
    }
}

package keyturn.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a person's own files go, as each system wants it: the XDG Base Directory Specification 0.8 on Linux,
/// `~/Library/Application Support` on macOS, `%APPDATA%` on Windows.
final class PersonalFolders {

    private static final String NAME = "keyturn";

    private PersonalFolders() {}

    static Path config() {
        return config(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path config(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        if (system.startsWith("Windows")) {
            return absolute(environment, "APPDATA").orElse(home).resolve(NAME);
        }
        return absolute(environment, "XDG_CONFIG_HOME")
                .orElse(home.resolve(".config"))
                .resolve(NAME);
    }

    /// The specification has relative paths ignored.
    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
    }
}

package keyturn.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where a person's desktop session is found, by the variables of the process.
///
/// @param busAddress of the session's message bus, as in `DBUS_SESSION_BUS_ADDRESS`; empty if there is none
/// @param systemBusAddress of the system's message bus, as in `DBUS_SYSTEM_BUS_ADDRESS`
/// @param configHome `$XDG_CONFIG_HOME`
/// @param dataHome   `$XDG_DATA_HOME`
/// @param runtimeFolder `$XDG_RUNTIME_DIR`: in memory, as long as the person is logged in; empty if there is none
/// @param programs   the folders of `$PATH`
/// @param launcher   the file that started this program; empty if it was started in another way
public record DesktopSession(
        Optional<String> busAddress,
        String systemBusAddress,
        Path configHome,
        Path dataHome,
        Optional<Path> runtimeFolder,
        List<Path> programs,
        Optional<Path> launcher) {

    /// Where the D-Bus specification puts it.
    private static final String SYSTEM_BUS = "unix:path=/var/run/dbus/system_bus_socket";

    public DesktopSession {
        programs = List.copyOf(programs);
    }

    /// The session of this process.
    public static DesktopSession ofProcess() {
        return of(name -> Optional.ofNullable(System.getenv(name)));
    }

    /// A machine without a desktop, whose folders lie in `folder`.
    public static DesktopSession none(Path folder) {
        return new DesktopSession(
                Optional.empty(),
                "unix:path=" + folder.resolve("no-bus"),
                folder.resolve("config"),
                folder.resolve("data"),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /// @param variable of the environment
    public static DesktopSession of(Function<String, Optional<String>> variable) {
        Path home = variable.apply("HOME")
                .flatMap(DesktopSession::absolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home")));
        return new DesktopSession(
                busAddress(variable),
                variable.apply("DBUS_SYSTEM_BUS_ADDRESS")
                        .filter(it -> !it.isBlank())
                        .orElse(SYSTEM_BUS),
                folder(variable, "XDG_CONFIG_HOME").orElse(home.resolve(".config")),
                folder(variable, "XDG_DATA_HOME").orElse(home.resolve(".local/share")),
                folder(variable, "XDG_RUNTIME_DIR").filter(Files::isDirectory),
                Stream.of(variable.apply("PATH").orElse("").split(File.pathSeparator, -1))
                        .flatMap(name -> absolute(name).stream())
                        .toList(),
                Optional.ofNullable(System.getProperty("keyturn.launcher")).flatMap(DesktopSession::absolute));
    }

    /// An executable file of this name; empty if no folder has one.
    public Optional<Path> program(String name) {
        return programs.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Without the variable, the bus of the user's systemd lies in the runtime folder: so it is for cron.
    private static Optional<String> busAddress(Function<String, Optional<String>> variable) {
        return variable.apply("DBUS_SESSION_BUS_ADDRESS")
                .filter(address -> !address.isBlank())
                .or(() -> folder(variable, "XDG_RUNTIME_DIR")
                        .map(folder -> folder.resolve("bus"))
                        .filter(Files::exists)
                        .map(socket -> "unix:path=" + socket));
    }

    /// The XDG Base Directory Specification has relative paths ignored.
    private static Optional<Path> folder(Function<String, Optional<String>> variable, String name) {
        return variable.apply(name).flatMap(DesktopSession::absolute);
    }

    private static Optional<Path> absolute(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}

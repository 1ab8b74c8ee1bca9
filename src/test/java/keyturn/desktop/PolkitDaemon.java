package keyturn.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.Assumptions;

/// A real polkitd on a system bus of its own, which knows no action but those of one folder. Only root can start one:
/// the folder takes the place of the system's in a mount namespace.
final class PolkitDaemon implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/lib/polkit-1/polkitd");
    private static final Path ACTIONS = Path.of("/usr/share/polkit-1/actions");

    /// Whom the log-ins are for; a number that no person has.
    static final int ACCOUNT = 65534;

    private final Process bus;
    private final Process polkit;
    private final String address;
    private Optional<DBusConnection> agent = Optional.empty();

    private PolkitDaemon(Process bus, Process polkit, String address) {
        this.bus = bus;
        this.polkit = polkit;
        this.address = address;
    }

    /// Skips the test where it cannot be started.
    ///
    /// @param actions folder of the policy files that it reads
    static PolkitDaemon start(Path actions) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "skipped: there is no polkitd here (Debian: polkitd)");
        Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name")), "skipped: only root can start a polkitd of its own");
        // Polkitd runs as an account of its own, and reads the files as that.
        Path folder = Files.createTempDirectory("polkit");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path read = Files.createDirectory(
                folder.resolve("actions"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try (var files = Files.list(actions)) {
            for (Path file : files.toList()) {
                Files.copy(file, read.resolve(file.getFileName()));
            }
        }
        var bus = new ProcessBuilder(
                        "dbus-daemon",
                        "--config-file=" + MessageBus.configuration(folder, folder.resolve("bus")),
                        "--nofork",
                        "--nopidfile",
                        "--print-address=1")
                .redirectError(folder.resolve("bus.log").toFile())
                .start();
        String address = bus.inputReader().readLine();
        Assumptions.assumeTrue(address != null, "skipped: dbus-daemon does not start here");
        var command = new ProcessBuilder(
                        "unshare",
                        "--mount",
                        "sh",
                        "-c",
                        "mount --bind \"$1\" \"$2\" && exec \"$3\" --no-debug",
                        "sh",
                        read.toString(),
                        ACTIONS.toString(),
                        PROGRAM.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("polkit.log").toFile());
        command.environment().put("DBUS_SYSTEM_BUS_ADDRESS", address);
        var daemon = new PolkitDaemon(bus, command.start(), address);
        if (!daemon.polkit.isAlive() || !MessageBus.await(address, Polkit.NAME, daemon.polkit::isAlive)) {
            daemon.close();
            Assumptions.abort(
                    "skipped: polkitd does not start here: " + Files.readString(folder.resolve("polkit.log")));
        }
        return daemon;
    }

    DesktopSession session() {
        return DesktopSession.of(name -> Optional.ofNullable(
                Map.of("HOME", "/nowhere", "DBUS_SYSTEM_BUS_ADDRESS", address).get(name)));
    }

    /// A program of another account: polkit asks root nothing.
    static Process ofAnotherAccount() throws IOException {
        return new ProcessBuilder("setpriv", "--reuid=" + ACCOUNT, "--clear-groups", "sleep", "600").start();
    }

    /// Takes the questions for a process, as the program of a desktop does.
    Agent asking(LogIn logIn, Reaction reaction) throws Exception {
        var connection =
                DBusConnectionBuilder.forAddress(address).withShared(false).build();
        agent = Optional.of(connection);
        var authority = connection.getRemoteObject(Polkit.NAME, Polkit.PATH, Authority.class);
        var answering = new Agent(authority, reaction);
        connection.exportObject(answering.getObjectPath(), answering);
        authority.RegisterAuthenticationAgent(logIn.subject(), "en_GB.UTF-8", answering.getObjectPath());
        return answering;
    }

    @Override
    public void close() throws IOException {
        if (agent.isPresent()) {
            agent.get().close();
        }
        polkit.destroyForcibly().onExit().join();
        bus.destroyForcibly().onExit().join();
    }

    /// What an agent says to polkit.
    @DBusInterfaceName("org.freedesktop.PolicyKit1.Authority")
    public interface Authority extends DBusInterface {
        void RegisterAuthenticationAgent(Polkit.Subject subject, String locale, String path);

        void AuthenticationAgentResponse2(UInt32 account, String cookie, Polkit.Subject identity);
    }

    /// What polkit says to an agent.
    @DBusInterfaceName("org.freedesktop.PolicyKit1.AuthenticationAgent")
    public interface Asked extends DBusInterface {
        void BeginAuthentication(
                String action,
                String message,
                String icon,
                Map<String, String> details,
                String cookie,
                List<Polkit.Subject> identities);

        void CancelAuthentication(String cookie);
    }

    /// What the person does who is asked.
    enum Reaction {
        LOGS_IN,
        MISTYPES,
        DOES_NOTHING
    }

    /// Answers as a person does. Root may say of anybody that the password was right; on a desktop, polkit's own
    /// program says it when PAM has.
    public static final class Agent implements Asked {

        private final Authority authority;
        private final Reaction reaction;
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch cancelled = new CountDownLatch(1);
        private volatile String message = "";

        Agent(Authority authority, Reaction reaction) {
            this.authority = authority;
            this.reaction = reaction;
        }

        /// Waits for the question.
        boolean isAsked() throws InterruptedException {
            return asked.await(30, TimeUnit.SECONDS);
        }

        /// Waits until the question is taken away.
        boolean isCancelled() throws InterruptedException {
            return cancelled.await(30, TimeUnit.SECONDS);
        }

        /// What the person was asked.
        String message() {
            return message;
        }

        @Override
        public void BeginAuthentication(
                String action,
                String question,
                String icon,
                Map<String, String> details,
                String cookie,
                List<Polkit.Subject> identities) {
            message = question;
            asked.countDown();
            switch (reaction) {
                case LOGS_IN -> authority.AuthenticationAgentResponse2(new UInt32(0), cookie, identities.getFirst());
                case MISTYPES -> {}
                case DOES_NOTHING -> waitForCancel();
            }
        }

        private void waitForCancel() {
            try {
                isCancelled();
            } catch (InterruptedException ended) {
                throw new IllegalStateException("the bus has ended", ended);
            }
        }

        @Override
        public void CancelAuthentication(String cookie) {
            cancelled.countDown();
        }

        @Override
        public String getObjectPath() {
            return "/org/keyturn/Agent";
        }
    }
}

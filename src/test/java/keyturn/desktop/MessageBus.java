package keyturn.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Assumptions;

/// A real session bus (dbus-daemon) for a test, and what takes notifications on it.
public final class MessageBus implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Process daemon;
    private final String address;
    private Optional<DBusConnection> desktop = Optional.empty();
    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();

    /// A notification that has arrived.
    public record Shown(String program, String title, String body) {}

    private MessageBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    /// Starts a bus whose socket lies in `folder`; skips the test where there is no dbus-daemon.
    public static MessageBus start(Path folder) throws IOException {
        Optional<Path> program = DesktopSession.ofProcess().program("dbus-daemon");
        Assumptions.assumeTrue(program.isPresent(), "skipped: there is no dbus-daemon here (Debian: dbus)");
        // The path of a socket may have no more than 107 bytes.
        Path socket = Files.createTempDirectory("bus").resolve("bus");
        Process daemon = new ProcessBuilder(
                        program.get().toString(),
                        "--config-file=" + configuration(folder, socket),
                        "--nofork",
                        "--nopidfile",
                        "--print-address=1")
                .redirectError(folder.resolve("bus.log").toFile())
                .start();
        // Where a test's own set-up fails, nobody closes what it has started.
        Runtime.getRuntime().addShutdownHook(new Thread(daemon::destroyForcibly));
        String address = daemon.inputReader().readLine();
        Assumptions.assumeTrue(address != null, "skipped: dbus-daemon does not start here");
        return new MessageBus(daemon, address);
    }

    /// As dbus-daemon(1) has it; without folders of services, so that nothing of this machine's desktop is started.
    static Path configuration(Path folder, Path socket) throws IOException {
        return Files.writeString(folder.resolve("bus.conf"), """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=%s</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow user="*"/>
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """.formatted(socket));
    }

    /// Waits until somebody has this name on the bus.
    ///
    /// @return false if nobody takes it in time
    public boolean await(String name) throws Exception {
        return await(address, name, daemon::isAlive);
    }

    /// Waits until somebody has this name on a bus.
    ///
    /// @param alive false when nobody is left who could take it
    static boolean await(String address, String name, BooleanSupplier alive) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (var connection =
                DBusConnectionBuilder.forAddress(address).withShared(false).build()) {
            var bus = connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
            while (System.nanoTime() < end && alive.getAsBoolean()) {
                if (bus.NameHasOwner(name)) {
                    return true;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        return false;
    }

    public String address() {
        return address;
    }

    /// Takes notifications from now on, as a desktop does.
    public MessageBus withDesktop() throws Exception {
        var connection =
                DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.requestBusName("org.freedesktop.Notifications");
        connection.exportObject("/org/freedesktop/Notifications", new Desktop(shown));
        desktop = Optional.of(connection);
        return this;
    }

    /// The next notification; empty if none arrives.
    public Optional<Shown> next() throws InterruptedException {
        return Optional.ofNullable(shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /// How many have arrived and were not taken.
    public int waiting() {
        return shown.size();
    }

    @Override
    public void close() throws IOException {
        if (desktop.isPresent()) {
            desktop.get().close();
        }
        daemon.destroyForcibly().onExit().join();
    }

    /// As the specification has it.
    @DBusInterfaceName("org.freedesktop.Notifications")
    public interface Service extends DBusInterface {
        UInt32 Notify(
                String name,
                UInt32 replaced,
                String icon,
                String title,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds);
    }

    /// Notes what it is given.
    public static final class Desktop implements Service {

        private final BlockingQueue<Shown> shown;

        Desktop(BlockingQueue<Shown> shown) {
            this.shown = shown;
        }

        @Override
        public UInt32 Notify(
                String name,
                UInt32 replaced,
                String icon,
                String title,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds) {
            shown.add(new Shown(name, title, body));
            return new UInt32(1);
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }
}

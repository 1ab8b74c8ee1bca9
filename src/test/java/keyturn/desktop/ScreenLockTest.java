package keyturn.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import keyturn.failure.Failure;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real bus, with signals as screen savers send them.
class ScreenLockTest {

    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void tellsThatTheScreenIsLockedAndNothingElse() throws Exception {
        try (var bus = MessageBus.start(folder);
                var desktop = DBusConnectionBuilder.forAddress(bus.address())
                        .withShared(false)
                        .build();
                var _ = ScreenLock.watch(DesktopBus.ofSession(session(bus.address())), () -> told.add("locked"))) {
            desktop.sendMessage(new Gnome.ActiveChanged("/org/gnome/ScreenSaver", false));
            desktop.sendMessage(new Elsewhere.ActiveChanged("/org/example/Door", true));
            desktop.sendMessage(new Gnome.ActiveChanged("/org/gnome/ScreenSaver", true));

            assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("locked");
            assertThat(told).isEmpty();

            desktop.sendMessage(new Freedesktop.ActiveChanged("/org/freedesktop/ScreenSaver", true));
            assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("locked");
        }
    }

    @Test
    void withoutABusItSaysSo() {
        var nowhere = DesktopBus.ofSession(DesktopSession.of(
                name -> Optional.ofNullable(Map.of("HOME", "/nowhere").get(name))));

        assertThatThrownBy(() -> ScreenLock.watch(nowhere, () -> told.add("locked")))
                .isInstanceOf(Failure.Program.class)
                .hasMessageContaining("session bus");
    }

    private static DesktopSession session(String address) {
        return DesktopSession.of(name -> Optional.ofNullable(
                Map.of("HOME", "/nowhere", "DBUS_SESSION_BUS_ADDRESS", address).get(name)));
    }

    @DBusInterfaceName("org.gnome.ScreenSaver")
    interface Gnome extends DBusInterface {
        class ActiveChanged extends DBusSignal {
            public ActiveChanged(String path, boolean active) throws DBusException {
                super(path, active);
            }
        }
    }

    @DBusInterfaceName("org.freedesktop.ScreenSaver")
    interface Freedesktop extends DBusInterface {
        class ActiveChanged extends DBusSignal {
            public ActiveChanged(String path, boolean active) throws DBusException {
                super(path, active);
            }
        }
    }

    @DBusInterfaceName("org.example.Door")
    interface Elsewhere extends DBusInterface {
        class ActiveChanged extends DBusSignal {
            public ActiveChanged(String path, boolean active) throws DBusException {
                super(path, active);
            }
        }
    }
}

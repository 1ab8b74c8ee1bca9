package keyturn.desktop;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import keyturn.failure.Failure;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// Raises notifications on the desktop (Desktop Notifications Specification 1.2).
public final class Notifications {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final byte NORMAL = 1;

    /// The service's own time.
    private static final int AS_USUAL = -1;

    private final DesktopBus bus;

    public Notifications(DesktopBus bus) {
        this.bus = bus;
    }

    /// Shows a notification; blocks until the desktop has taken it.
    ///
    /// @param title one line of plain text
    /// @param body  may be shown as markup by some desktops: must hold no `<`, `>` or `&`
    /// @throws Failure.Program if the desktop has not taken it
    public void show(String title, String body) throws Failure {
        bus.talk(text("desktop.notifications"), LIMIT, connection -> {
            var service = connection.getRemoteObject(
                    "org.freedesktop.Notifications", "/org/freedesktop/Notifications", Service.class);
            Map<String, Variant<?>> hints =
                    Map.of("urgency", new Variant<>(NORMAL), "desktop-entry", new Variant<>("keyturn"));
            return service.Notify("Keyturn", new UInt32(0), "keyturn", title, body, List.of(), hints, AS_USUAL);
        });
    }

    /// As the specification has it, names and order.
    @DBusInterfaceName("org.freedesktop.Notifications")
    interface Service extends DBusInterface {

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
}

package keyturn.desktop;

import static keyturn.text.Texts.text;

import keyturn.failure.Failure;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;

/// Tells when the desktop has locked its screen: by the signal `ActiveChanged` that the screen savers of GNOME,
/// KDE, Xfce, MATE and Cinnamon send, each under its own name that ends in `.ScreenSaver`. Lockers that send
/// nothing, such as i3lock and swaylock, are not noticed.
public final class ScreenLock implements AutoCloseable {

    private static final String SIGNAL = "ActiveChanged";
    private static final String SENDERS = ".ScreenSaver";

    private final AutoCloseable listening;

    private ScreenLock(AutoCloseable listening) {
        this.listening = listening;
    }

    /// Listens until it is closed; blocks until it does.
    ///
    /// @param locked called from a thread of its own
    /// @throws Failure.Program if there is no session bus
    public static ScreenLock watch(DesktopBus bus, Runnable locked) throws Failure {
        var rule = DBusMatchRuleBuilder.create()
                .withType("signal")
                .withMember(SIGNAL)
                .build();
        return new ScreenLock(bus.listen(text("desktop.screen"), rule, signal -> {
            if (isLocked(signal)) {
                locked.run();
            }
        }));
    }

    private static boolean isLocked(DBusSignal signal) {
        try {
            Object[] parameters = signal.getParameters();
            return signal.getInterface().endsWith(SENDERS)
                    && parameters.length > 0
                    && Boolean.TRUE.equals(parameters[0]);
        } catch (DBusException unreadable) {
            // Whatever that was, it did not say that the screen is locked.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception mistake) {
            throw new IllegalStateException("listening cannot be ended", mistake);
        }
    }
}

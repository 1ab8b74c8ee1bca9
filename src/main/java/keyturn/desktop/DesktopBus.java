package keyturn.desktop;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import keyturn.failure.Failure;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.NoReply;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.messages.DBusSignal;

/// A message bus of the desktop: that of the session, or that of the system. Every talk has an end: a service that
/// hangs keeps nobody waiting for ever.
public final class DesktopBus {

    /// Talks over an open connection.
    interface Talk<T> {
        T over(DBusConnection bus) throws DBusException, Failure;
    }

    private final Optional<String> address;
    private final boolean ofSystem;

    private DesktopBus(Optional<String> address, boolean ofSystem) {
        this.address = address;
        this.ofSystem = ofSystem;
    }

    /// That of the person's session: notifications, the keyring, the screen.
    public static DesktopBus ofSession(DesktopSession session) {
        return new DesktopBus(session.busAddress(), false);
    }

    /// That of the whole system: polkit.
    public static DesktopBus ofSystem(DesktopSession session) {
        return new DesktopBus(Optional.of(session.systemBusAddress()), true);
    }

    /// Connects, talks, and hangs up.
    ///
    /// @param service whom it is about, for the message
    /// @throws Failure.Program if there is no bus, nobody answers, or not in time
    <T> T talk(String service, Duration limit, Talk<T> talk) throws Failure {
        String open = address(service);
        var task = new FutureTask<T>(() -> {
            try (var bus =
                    DBusConnectionBuilder.forAddress(open).withShared(false).build()) {
                return talk.over(bus);
            }
        });
        Thread talking = Thread.ofPlatform().daemon().name("desktop-bus").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            talking.interrupt();
            throw new Failure.Program(text("desktop.silent", service, limit.toSeconds()), remedy());
        } catch (InterruptedException _) {
            talking.interrupt();
            Thread.currentThread().interrupt();
            throw new Failure.Program(text("desktop.silent", service, limit.toSeconds()), "");
        } catch (ExecutionException failed) {
            throw failure(service, Objects.requireNonNull(failed.getCause()));
        }
    }

    /// Listens to signals until the returned handle is closed.
    ///
    /// @param service whom it is about, for the message
    /// @throws Failure.Program if there is no bus, or it cannot be reached
    AutoCloseable listen(String service, DBusMatchRule rule, DBusSigHandler<DBusSignal> handler) throws Failure {
        String open = address(service);
        try {
            DBusConnection bus =
                    DBusConnectionBuilder.forAddress(open).withShared(false).build();
            bus.addGenericSigHandler(rule, handler);
            return bus;
        } catch (DBusException failed) {
            throw failure(service, failed);
        }
    }

    private String address(String service) throws Failure {
        return address.orElseThrow(() -> new Failure.Program(text("desktop.noBus", service), remedy()));
    }

    private String remedy() {
        return ofSystem ? text("desktop.noSystemBus.remedy") : text("desktop.noBus.remedy");
    }

    private Failure notReached(String service) {
        String reason = ofSystem ? text("desktop.notReachedSystem", service) : text("desktop.notReached", service);
        return new Failure.Program(reason, remedy());
    }

    /// Without the message of a foreign exception: it may repeat what it was given.
    private Failure failure(String service, Throwable cause) {
        return switch (cause) {
            case Failure failure -> failure;
            case NoReply _ -> new Failure.Program(text("desktop.ended", service), text("desktop.ended.remedy"));
            case DBusExecutionException refused ->
                new Failure.Program(
                        text("desktop.refused", service, refused.getClass().getSimpleName()), "");
            case DBusException _ -> notReached(service);
            case java.io.IOException _ -> notReached(service);
            case RuntimeException mistake -> throw mistake;
            case Error mistake -> throw mistake;
            default -> throw new IllegalStateException(cause);
        };
    }
}

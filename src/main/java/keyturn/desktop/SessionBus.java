package keyturn.desktop;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import keyturn.failure.Failure;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.messages.DBusSignal;

/// The session's message bus. Every talk has an end: a service that hangs keeps nobody waiting for ever.
public final class SessionBus {

    /// Talks over an open connection.
    interface Talk<T> {
        T over(DBusConnection bus) throws DBusException, Failure;
    }

    private final DesktopSession session;

    public SessionBus(DesktopSession session) {
        this.session = session;
    }

    /// Connects, talks, and hangs up.
    ///
    /// @param service whom it is about, for the message
    /// @throws Failure.Program if there is no bus, nobody answers, or not in time
    <T> T talk(String service, Duration limit, Talk<T> talk) throws Failure {
        String address = session.busAddress()
                .orElseThrow(() -> new Failure.Program(text("desktop.noBus", service), text("desktop.noBus.remedy")));
        var task = new FutureTask<T>(() -> {
            try (var bus =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build()) {
                return talk.over(bus);
            }
        });
        Thread talking = Thread.ofPlatform().daemon().name("session-bus").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            talking.interrupt();
            throw new Failure.Program(text("desktop.silent", service, limit.toSeconds()), text("desktop.noBus.remedy"));
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
        String address = session.busAddress()
                .orElseThrow(() -> new Failure.Program(text("desktop.noBus", service), text("desktop.noBus.remedy")));
        try {
            DBusConnection bus =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build();
            bus.addGenericSigHandler(rule, handler);
            return bus;
        } catch (DBusException failed) {
            throw failure(service, failed);
        }
    }

    /// Without the message of a foreign exception: it may repeat what it was given.
    private static Failure failure(String service, Throwable cause) {
        return switch (cause) {
            case Failure failure -> failure;
            case DBusExecutionException refused ->
                new Failure.Program(
                        text("desktop.refused", service, refused.getClass().getSimpleName()), "");
            case DBusException _ ->
                new Failure.Program(text("desktop.notReached", service), text("desktop.noBus.remedy"));
            case java.io.IOException _ ->
                new Failure.Program(text("desktop.notReached", service), text("desktop.noBus.remedy"));
            case RuntimeException mistake -> throw mistake;
            case Error mistake -> throw mistake;
            default -> throw new IllegalStateException(cause);
        };
    }
}

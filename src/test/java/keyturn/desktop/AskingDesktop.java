package keyturn.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;

/// Stands on a real bus where polkit stands on a desktop, and answers as the person does whom a test plays. How the
/// real one talks, [LogInTest] knows.
public final class AskingDesktop implements AutoCloseable {

    private final MessageBus bus;
    private final DBusConnection connection;
    private final Authority authority = new Authority();

    private AskingDesktop(MessageBus bus, DBusConnection connection) {
        this.bus = bus;
        this.connection = connection;
    }

    /// Skips the test where there is no dbus-daemon.
    public static AskingDesktop start(Path folder) throws Exception {
        var bus = MessageBus.start(folder);
        var connection = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        var desktop = new AskingDesktop(bus, connection);
        connection.exportObject(Polkit.PATH, desktop.authority);
        connection.requestBusName(Polkit.NAME);
        return desktop;
    }

    /// The session of a person whose folders lie in `home`.
    public DesktopSession session(Path home) {
        return DesktopSession.of(
                name -> Optional.ofNullable(Map.of("HOME", home.toString(), "DBUS_SYSTEM_BUS_ADDRESS", bus.address())
                        .get(name)));
    }

    /// Answers the question that stands there, or the next one.
    public void answer(LogIn.Answer answer) {
        authority.answers.add(answer);
    }

    /// How often the person was asked.
    public int questions() {
        return authority.questions.get();
    }

    /// Returns when the person is asked for the first time.
    void awaitQuestion() throws InterruptedException {
        authority.asked.await();
    }

    /// Ends the bus while somebody may be waiting for an answer.
    void endBus() throws IOException {
        bus.close();
    }

    @Override
    public void close() throws IOException {
        connection.close();
        bus.close();
    }

    /// As [Polkit.Authority] has it; dbus-java can give back a structure with a map in it only as one of several
    /// things.
    @DBusInterfaceName("org.freedesktop.PolicyKit1.Authority")
    public interface Asked extends DBusInterface {
        List<Polkit.Action> EnumerateActions(String locale);

        One<Polkit.Result> CheckAuthorization(
                Polkit.Subject subject, String action, Map<String, String> details, UInt32 flags, String cancellation);
    }

    /// What a call gives back that gives one thing.
    public static final class One<A> extends Tuple {
        @Position(0)
        public final A first;

        public One(A first) {
            this.first = first;
        }
    }

    /// Polkit's side.
    public static final class Authority implements Asked {

        private final BlockingQueue<LogIn.Answer> answers = new LinkedBlockingQueue<>();
        private final AtomicInteger questions = new AtomicInteger();
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public List<Polkit.Action> EnumerateActions(String locale) {
            var selfEachTime = new UInt32(3);
            return List.of(new Polkit.Action(
                    LogIn.ACTION, "", "", "", "", "", selfEachTime, selfEachTime, selfEachTime, Map.of()));
        }

        @Override
        public One<Polkit.Result> CheckAuthorization(
                Polkit.Subject subject, String action, Map<String, String> details, UInt32 flags, String cancellation) {
            if (!flags.equals(Polkit.ASKING)) {
                return new One<>(new Polkit.Result(false, true, Map.of()));
            }
            questions.incrementAndGet();
            asked.countDown();
            try {
                return new One<>(
                        switch (answers.take()) {
                            case RIGHT -> new Polkit.Result(true, false, Map.of());
                            case WRONG -> new Polkit.Result(false, false, Map.of());
                            case DISMISSED -> new Polkit.Result(false, false, Map.of(Polkit.DISMISSED, "true"));
                        });
            } catch (InterruptedException ended) {
                throw new IllegalStateException("the bus has ended", ended);
            }
        }

        @Override
        public String getObjectPath() {
            return Polkit.PATH;
        }
    }
}

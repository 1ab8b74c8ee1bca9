package keyturn.desktop;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import keyturn.failure.Failure;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.CallbackHandler;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/// The desktop's own log-in: polkit has the desktop ask for what this account logs in with (a password, a
/// fingerprint, a card, as PAM is set up). Keyturn sees none of it, only whether it was right.
///
/// Polkit knows the action [#ACTION] from the file `org.keyturn.unlock.policy`, which the package installs; without
/// it, or without an agent of the desktop that asks, there is no log-in, and that is said.
public final class LogIn {

    /// What polkit calls it.
    public static final String ACTION = "org.keyturn.unlock";

    /// How a log-in ended.
    public enum Answer {
        RIGHT,
        WRONG,
        /// The person has closed the question.
        DISMISSED
    }

    /// Time to find a password and mistype it twice.
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int START_TIME = 22;

    private final DesktopSession session;
    private final long process;

    public LogIn(DesktopSession session) {
        this(session, ProcessHandle.current().pid());
    }

    /// @param process who wants to be let in
    LogIn(DesktopSession session, long process) {
        this.session = session;
        this.process = process;
    }

    /// Makes sure that there is a question to be asked. Blocks for as long as polkit takes.
    ///
    /// @throws Failure.Program if polkit does not know the action, lets this account in unasked, or never
    public void requireQuestion() throws Failure {
        Polkit.Result result = DesktopBus.ofSystem(session).talk(text("desktop.logIn"), LIMIT, bus -> {
            requireKnown(bus);
            return authority(bus).CheckAuthorization(subject(), ACTION, Map.of(), Polkit.NOT_ASKING, "");
        });
        if (result.authorized) {
            throw new Failure.Program(text("desktop.logIn.unasked"), text("desktop.logIn.unasked.remedy"));
        }
        if (!result.challenge) {
            throw new Failure.Program(text("desktop.logIn.never", ACTION), text("desktop.logIn.never.remedy"));
        }
    }

    /// Has the person asked; blocks until they have answered. An interrupt takes the question away.
    ///
    /// @throws Failure.Program if they cannot be asked, or have not answered in three minutes
    public Answer ask() throws Failure, InterruptedException {
        Polkit.Result result;
        try {
            result = DesktopBus.ofSystem(session).talk(text("desktop.logIn"), LONGEST, this::asked);
        } catch (Failure failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw failure;
        }
        if (result.authorized) {
            return Answer.RIGHT;
        }
        if (result.details.containsKey(Polkit.DISMISSED)) {
            return Answer.DISMISSED;
        }
        if (result.challenge) {
            // It was allowed to ask, and there was nobody to do it.
            throw new Failure.Program(text("desktop.logIn.noAgent"), text("desktop.logIn.noAgent.remedy"));
        }
        return Answer.WRONG;
    }

    /// By a callback: a call that waits for its result gives up after 20 seconds (dbus-java).
    private Polkit.Result asked(DBusConnection bus) throws DBusException, Failure {
        requireKnown(bus);
        var answer = new CompletableFuture<Polkit.Result>();
        bus.callWithCallback(
                authority(bus),
                "CheckAuthorization",
                new Answered(answer),
                subject(),
                ACTION,
                Map.of(),
                Polkit.ASKING,
                "");
        try {
            return await(answer, bus);
        } catch (InterruptedException _) {
            // Hanging up takes the question away.
            Thread.currentThread().interrupt();
            throw new Failure.Program(text("desktop.silent", text("desktop.logIn"), LONGEST.toSeconds()), "");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof DBusExecutionException refused
                    ? refused
                    : new IllegalStateException(failed);
        }
    }

    /// What is called back is not told that the bus has gone.
    private static Polkit.Result await(CompletableFuture<Polkit.Result> answer, DBusConnection bus)
            throws InterruptedException, ExecutionException, Failure {
        while (true) {
            try {
                return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (!bus.isConnected()) {
                    throw new Failure.Program(
                            text("desktop.ended", text("desktop.logIn")), text("desktop.ended.remedy"));
                }
            }
        }
    }

    private record Answered(CompletableFuture<Polkit.Result> answer) implements CallbackHandler<Polkit.Result> {
        @Override
        public void handle(Polkit.Result result) {
            answer.complete(result);
        }

        @Override
        public void handleError(DBusExecutionException refused) {
            answer.completeExceptionally(refused);
        }
    }

    private static Polkit.Authority authority(DBusConnection bus) throws DBusException {
        return bus.getRemoteObject(Polkit.NAME, Polkit.PATH, Polkit.Authority.class);
    }

    /// As polkit is told who it is about.
    Polkit.Subject subject() throws Failure {
        return new Polkit.Subject(
                "unix-process",
                Map.of(
                        "pid", new Variant<>(new UInt32(process)),
                        "start-time", new Variant<>(new UInt64(startTime()))));
    }

    /// In clock ticks since the system has started: with it, polkit takes no other process of the same number for
    /// this one (proc(5), field 22 of stat; the name in field 2 may have blanks and parentheses).
    private String startTime() throws Failure {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return afterName[START_TIME - 3];
        } catch (IOException _) {
            throw new Failure.Program(text("desktop.logIn.linux"), "");
        }
    }

    /// Polkit has one error for all that can be wrong with a call: an action that is not there is looked for.
    private static void requireKnown(DBusConnection bus) throws DBusException, Failure {
        List<Polkit.Action> actions;
        try {
            actions = authority(bus).EnumerateActions("");
        } catch (DBusExecutionException _) {
            throw new Failure.Program(text("desktop.logIn.noPolkit"), text("desktop.logIn.noPolkit.remedy"));
        }
        if (actions.stream().noneMatch(it -> it.id.equals(ACTION))) {
            throw new Failure.Program(text("desktop.logIn.unknown", ACTION), text("desktop.logIn.unknown.remedy"));
        }
    }
}

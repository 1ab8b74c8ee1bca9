package keyturn.connect;

import static keyturn.text.Texts.text;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import keyturn.connect.Step.Stage;

/// Tries an endpoint, step by step. Blocks up to its limit; reads and changes nothing on the server.
public final class Login {

    private final Endpoint endpoint;
    private final Deadline deadline;
    private final Map<String, String> environment;
    private final List<Step> steps = new ArrayList<>();

    private Login(Endpoint endpoint, Duration limit, Map<String, String> environment) {
        this.endpoint = endpoint;
        this.deadline = Deadline.in(limit);
        this.environment = environment;
    }

    /// @param limit for all steps together
    /// @return every step that the endpoint has, in order; after one that failed the others are not tried
    public static List<Step> check(Endpoint endpoint, Duration limit) {
        return check(endpoint, limit, System.getenv());
    }

    /// @param environment may name the trusted certificates
    static List<Step> check(Endpoint endpoint, Duration limit, Map<String, String> environment) {
        return new Login(endpoint, limit, environment).run();
    }

    /// True if the whole way is open.
    public static boolean passed(List<Step> steps) {
        return steps.stream().allMatch(step -> step.state() == Step.State.PASSED);
    }

    private List<Step> run() {
        List<Stage> stages = stages();
        for (boolean encrypt : new boolean[] {true, false}) {
            steps.clear();
            try {
                go(encrypt);
            } catch (StepFailed failed) {
                // What encrypts if it can is not stopped by a certificate on this machine.
                if (encrypt && mayGoOnInClear(failed)) {
                    continue;
                }
            }
            break;
        }
        for (Stage stage : stages.subList(steps.size(), stages.size())) {
            steps.add(Step.notTried(stage));
        }
        return List.copyOf(steps);
    }

    private List<Stage> stages() {
        var stages = new ArrayList<>(List.of(Stage.NAME, Stage.PORT));
        if (endpoint.encryption() != Encryption.NONE) {
            stages.add(Stage.TLS);
        }
        stages.add(endpoint instanceof Endpoint.Web ? Stage.ANSWER : Stage.LOGIN);
        return stages;
    }

    private boolean mayGoOnInClear(StepFailed failed) {
        return failed.stage() == Stage.TLS
                && endpoint.encryption() == Encryption.IF_OFFERED
                && endpoint.server().isLocal();
    }

    private void go(boolean encrypt) throws StepFailed {
        List<InetAddress> addresses = step(
                Stage.NAME,
                () -> Names.find(endpoint.server().host(), deadline),
                found -> found.getFirst().getHostAddress());
        try (Socket socket = step(Stage.PORT, () -> connect(addresses), _ -> text("connect.open"));
                var _ = deadline.closing(socket)) {
            speak(socket, encrypt);
        } catch (IOException onClose) {
            // What was to be known is known.
        }
    }

    private void speak(Socket socket, boolean encrypt) throws StepFailed, IOException {
        Protocol protocol = Protocol.of(endpoint);
        var plain = new Wire(socket);
        Wire wire = switch (endpoint.encryption()) {
            case NONE -> plain;
            case FROM_START, REQUIRED -> step(Stage.TLS, () -> encrypted(plain, protocol), Login::version);
            case IF_OFFERED ->
                step(Stage.TLS, () -> encrypt && protocol.offersTls(plain) ? handshake(plain) : plain, Login::version);
        };
        boolean safe = wire.socket() instanceof SSLSocket || endpoint.server().isLocal();
        Stage last = endpoint instanceof Endpoint.Web ? Stage.ANSWER : Stage.LOGIN;
        step(last, () -> protocol.login(wire, safe), said -> said);
    }

    private Wire encrypted(Wire plain, Protocol protocol) throws IOException {
        if (endpoint.encryption() == Encryption.REQUIRED && !protocol.offersTls(plain)) {
            throw new Refusal(Reason.NO_TLS);
        }
        return handshake(plain);
    }

    private Wire handshake(Wire plain) throws IOException {
        return new Wire(Handshake.over(plain.socket(), endpoint.server(), environment));
    }

    private static String version(Wire wire) {
        return wire.socket() instanceof SSLSocket tls
                ? text("connect.encrypted", tls.getSession().getProtocol())
                : text("connect.notEncrypted");
    }

    private Socket connect(List<InetAddress> addresses) throws IOException {
        IOException last = new ConnectException();
        for (InetAddress address : addresses) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, endpoint.server().port()), deadline.millis());
                return socket;
            } catch (IOException failed) {
                last = failed;
                socket.close();
            }
        }
        throw last;
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private interface Saying<T> {
        String of(T result);
    }

    private <T> T step(Stage stage, Work<T> work, Saying<T> saying) throws StepFailed {
        long start = System.nanoTime();
        try {
            T result = work.done();
            steps.add(Step.passed(stage, saying.of(result), Duration.ofNanos(System.nanoTime() - start)));
            return result;
        } catch (IOException failed) {
            Reason reason = deadline.isOver() ? Reason.NO_ANSWER : reason(stage, failed);
            steps.add(Step.failed(stage, reason, Duration.ofNanos(System.nanoTime() - start)));
            throw new StepFailed(stage);
        }
    }

    private static Reason reason(Stage stage, IOException failed) {
        return switch (failed) {
            case Refusal refusal -> refusal.reason();
            case SocketTimeoutException _ -> Reason.NO_ANSWER;
            case EOFException _ -> Reason.HUNG_UP;
            case ConnectException _ -> Reason.NOBODY_LISTENS;
            default -> stage == Stage.PORT ? Reason.UNREACHABLE : Reason.HUNG_UP;
        };
    }
}

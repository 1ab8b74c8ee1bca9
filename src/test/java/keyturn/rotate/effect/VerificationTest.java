package keyturn.rotate.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.VerifySpec;
import keyturn.rotate.Effects;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final SecretText VALUE = SecretText.of("a\"b\\c d&e");
    private static final Map<EnvKey, SecretText> VALUES =
            Map.of(new EnvKey("TOKEN"), VALUE, new EnvKey("HOST"), SecretText.of("localhost"));

    private final AtomicLong clock = new AtomicLong();
    private final List<Duration> waited = new ArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();

    /// @param succeeds at which try the login does
    private Verification verification(int succeeds, Duration asleep) {
        return new Verification(
                new OutsideProgram(Path.of("/"), Map.of()),
                _ -> new Effects.Attempt(tries.incrementAndGet() >= succeeds, "login"),
                time -> {
                    waited.add(time);
                    clock.addAndGet(time.plus(asleep).toNanos());
                },
                clock::get);
    }

    private Effects.Attempt verify(Verification verification, VerifySpec spec) throws Exception {
        return verification.verify(
                spec,
                VALUE,
                key -> Optional.ofNullable(VALUES.get(key)),
                key -> key.name().equals("TOKEN"),
                List.of(VALUE));
    }

    private static VerifySpec login(Duration within) {
        return new VerifySpec.Login("postgres", within);
    }

    @Test
    void aServiceThatNeedsAMomentIsTriedAgain() throws Exception {
        assertThat(verify(verification(4, Duration.ZERO), login(Duration.ofSeconds(30)))
                        .done())
                .isTrue();
        assertThat(waited).hasSize(3);
    }

    @Test
    void theTimeIsOverWhenTheClockSaysSo() throws Exception {
        assertThat(verify(verification(1000, Duration.ZERO), login(Duration.ofSeconds(2)))
                        .done())
                .isFalse();
        assertThat(tries.get()).isEqualTo(8);
    }

    /// The machine slept for three hours between two tries: the service has had no time since.
    @Test
    void aMachineThatSleptTriesOnceMoreBeforeItGivesUp() throws Exception {
        assertThat(verify(verification(2, Duration.ofHours(3)), login(Duration.ofSeconds(30)))
                        .done())
                .isTrue();
    }

    @Test
    void aClockThatGoesBackEndsNothingAndKeepsNothingWaiting() throws Exception {
        assertThat(verify(verification(1000, Duration.ofHours(-1)), login(Duration.ofSeconds(2)))
                        .done())
                .isFalse();
        assertThat(tries.get()).isEqualTo(8);
    }

    private static VerifySpec http(String url, String body, Map<String, String> headers) {
        return new VerifySpec.Http(url, "POST", new LinkedHashMap<>(headers), body, 204, Duration.ofMillis(1));
    }

    @Test
    void aRequestHoldsTheValueInItsOwnSpelling() throws Exception {
        var bodies = new ArrayList<String>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("X-Token") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(bodies.size() == 3 ? 401 : 204, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var headers = Map.of("Content-Type", "application/json", "X-Token", "${TOKEN}");
            assertThat(verify(verification(1, Duration.ZERO), http(url, "{\"t\":\"${TOKEN}\"}", headers))
                            .done())
                    .isTrue();
            var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
            verify(verification(1, Duration.ZERO), http(url, "t=${TOKEN}", form));
            assertThat(verify(verification(1, Duration.ZERO), http(url, "", Map.of())))
                    .isEqualTo(new Effects.Attempt(false, "answered 401 instead of 204"));
        } finally {
            server.stop(0);
        }
        assertThat(bodies)
                .containsExactly(
                        "POST a\"b\\c d&e {\"t\":\"a\\\"b\\\\c d&e\"}", "POST null t=a%22b%5Cc+d%26e", "POST null ");
    }

    @Test
    void noSecretLeavesTheMachineInClearOrInAnAddress() throws Exception {
        var clear = http("HTTP://192.0.2.1/", "${TOKEN}", Map.of());
        var address = http("https://localhost/?t=${TOKEN}", "", Map.of());

        assertThat(verify(verification(1, Duration.ZERO), clear).detail())
                .contains("another machine")
                .doesNotContain(VALUE.reveal());
        assertThat(verify(verification(1, Duration.ZERO), address).detail()).contains("addresses end up in logs");
        assertThatThrownBy(() -> verify(verification(1, Duration.ZERO), http("http://localhost/", "${NONE}", Map.of())))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void aLostNetworkIsNoAnswerAndNoError() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var gone = http("http://127.0.0.1:" + port + "/", "", Map.of());
        var nowhere = http("http://no-such-host.invalid/", "", Map.of());
        var tcp = new VerifySpec.Tcp("${HOST}:" + port, Duration.ofMillis(1));

        assertThat(verify(verification(1, Duration.ZERO), gone)).isEqualTo(new Effects.Attempt(false, "not reached"));
        assertThat(verify(verification(1, Duration.ZERO), nowhere).done()).isFalse();
        assertThat(verify(verification(1, Duration.ZERO), tcp)).isEqualTo(new Effects.Attempt(false, "not connected"));
        try (var server = new ServerSocket(port, 1, InetAddress.getByName("localhost"))) {
            assertThat(server.isBound()).isTrue();
            assertThat(verify(verification(1, Duration.ZERO), tcp).done()).isTrue();
        }
    }
}

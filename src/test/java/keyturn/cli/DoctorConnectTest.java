package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `doctor --connect` against a small Redis of the test's own, which takes one password.
@Timeout(60)
class DoctorConnectTest {

    private static final String RIGHT = "right-9f3c1a7be40d5288";
    private static final String WRONG = "wrong-1c94e0b7a8d25f33";

    @TempDir
    private Path folder;

    private final AtomicInteger visits = new AtomicInteger();
    private ServerSocket redis;
    private int closed;

    @BeforeEach
    void serve() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }
        redis = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!redis.isClosed()) {
                try (Socket client = redis.accept()) {
                    visits.incrementAndGet();
                    talk(client);
                } catch (IOException gone) {
                    // The next one.
                }
            }
        });
    }

    private static void talk(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        boolean in = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String answer = switch (line) {
                case RIGHT -> "+OK\r\n";
                case WRONG -> "-WRONGPASS no " + WRONG + "\r\n";
                case "PING" -> in ? "+PONG\r\n" : "-NOAUTH who are you\r\n";
                default -> "";
            };
            in |= line.equals(RIGHT);
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @AfterEach
    void close() throws IOException {
        redis.close();
    }

    private void profile(String name, String password) {
        Folders.file(
                folder,
                ".env." + name,
                "ENV=" + name + "\nREDIS_URL=redis://:" + password + "@127.0.0.1:" + redis.getLocalPort() + "/0\n");
    }

    @Test
    void aServerThatTakesTheValuePasses() {
        profile("staging", RIGHT);

        var ended = connect("staging");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .startsWith("Redis at 127.0.0.1:" + redis.getLocalPort() + "  (REDIS_URL)\n")
                .containsPattern("ok +name ")
                .containsPattern("ok +port ")
                .containsPattern("ok +login +.*[0-9]+ ms")
                .doesNotContain(RIGHT);
    }

    @Test
    void aWrongPasswordIsSaidAndNotShown() throws IOException {
        profile("staging", WRONG);

        var ended = connect("staging");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).containsPattern("FAILED +login ");
        assertThat(ended.out() + ended.error()).doesNotContain(WRONG);
        JsonNode json = json("staging");
        assertThat(json.path("findings").path(0).path("rule").asText()).isEqualTo("connection-failed");
        assertThat(json.path("connections").path(0).path("steps").path(2).toString())
                .startsWith("{\"step\":\"login\",\"state\":\"failed\",\"reason\":\"wrong-password\",\"message\":\"")
                .doesNotContain(WRONG);
    }

    @Test
    void theJsonHasOneDocumentWithEveryStep() throws IOException {
        profile("staging", RIGHT);
        Folders.file(
                folder,
                ".env.demo",
                "ENV=demo\nREDIS_URL=redis://127.0.0.1:" + closed + "\nDB_HOST=db\nDISCORD_ENABLED=false\n");

        JsonNode passed = json("staging").path("connections").path(0);
        JsonNode failed = json("demo");

        assertThat(passed.path("protocol").asText()).isEqualTo("Redis");
        assertThat(passed.path("host").asText()).isEqualTo("127.0.0.1");
        assertThat(passed.path("port").asInt()).isEqualTo(redis.getLocalPort());
        assertThat(passed.path("keys").toString()).isEqualTo("[\"REDIS_URL\"]");
        assertThat(passed.path("steps").findValuesAsText("step")).containsExactly("name", "port", "login");
        assertThat(passed.path("steps").findValuesAsText("state")).containsOnly("passed");
        assertThat(passed.path("steps").path(2).path("reason").isNull()).isTrue();
        assertThat(failed.path("connections").path(0).path("steps").findValuesAsText("state"))
                .containsExactly("passed", "failed", "not-tried");
        assertThat(failed.path("connections")
                        .path(0)
                        .path("steps")
                        .path(1)
                        .path("reason")
                        .asText())
                .isEqualTo("nobody-listens");
        assertThat(failed.path("leftOut").path(0).asText()).startsWith("DB_HOST: ");
        assertThat(failed.path("findings").path(0).path("profile").asText()).isEqualTo("demo");
    }

    @Test
    void onlyTheProfileThatWasAskedForIsTriedAndItsUseIsRecorded() {
        profile("production", RIGHT);
        Folders.file(folder, ".env.staging", "ENV=staging\n");

        assertThat(connect("staging").error()).contains("Nothing in staging leads to a server");
        assertThat(Calls.call(folder, "doctor").code()).isLessThan(3);
        assertThat(Calls.call(folder, "check").code()).isLessThan(3);
        assertThat(visits).hasValue(0);

        connect("production");

        assertThat(visits).hasValue(1);
        assertThat(Calls.call(folder, "log").out()).containsPattern("connect.*production.*REDIS_URL");
    }

    @Test
    void wordsThatDoNotGoTogetherAreRefused() {
        profile("staging", RIGHT);

        assertThat(Calls.call(folder, "doctor", "--connect", "staging", "--fix").code())
                .isEqualTo(2);
        assertThat(Calls.call(folder, "doctor", "--connect", "staging", "--processes")
                        .code())
                .isEqualTo(2);
        assertThat(connect("nowhere").code()).isEqualTo(3);
        assertThat(visits).hasValue(0);
    }

    private Calls.Ended connect(String profile) {
        return Calls.call(folder, "doctor", "--connect", profile);
    }

    private JsonNode json(String profile) throws IOException {
        return new ObjectMapper()
                .readTree(Calls.call(folder, "--json", "doctor", "--connect", profile)
                        .out());
    }
}

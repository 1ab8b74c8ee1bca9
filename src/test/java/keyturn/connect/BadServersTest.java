package keyturn.connect;

import static keyturn.connect.Tries.here;
import static keyturn.connect.Tries.login;
import static keyturn.connect.Tries.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that are not what they should be, and the names and ports of none.
@Tag("timed")
@Timeout(60)
class BadServersTest {

    private static final Credentials LOGIN = login("app", "s3cret-value");

    @TempDir
    private Path folder;

    private interface Talk {
        void with(Socket client) throws IOException;
    }

    /// Answers every client in the same way.
    private static ServerSocket serve(ServerSocket server, Talk talk) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    talk.with(client);
                } catch (IOException gone) {
                    // The next one.
                }
            }
        });
        return server;
    }

    private static ServerSocket serve(Talk talk) throws IOException {
        return serve(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), talk);
    }

    private static List<Endpoint> all(int port) {
        return List.of(
                new Endpoint.Postgres(here(port), Encryption.NONE, LOGIN, "app"),
                new Endpoint.Postgres(here(port), Encryption.REQUIRED, LOGIN, "app"),
                new Endpoint.MySql(here(port), Encryption.NONE, LOGIN, "app"),
                new Endpoint.Redis(here(port), Encryption.NONE, LOGIN),
                new Endpoint.Smtp(here(port), Encryption.IF_OFFERED, LOGIN),
                new Endpoint.Web(here(port), Encryption.NONE),
                new Endpoint.Web(here(port), Encryption.FROM_START));
    }

    @Test
    void nobodyListensOnAClosedPort() throws IOException {
        for (Endpoint endpoint : all(Servers.freePort())) {
            assertThat(told(endpoint)).isEqualTo("name ok, port nobody-listens");
        }
    }

    @Test
    void aNameThatDoesNotExistIsSaid() {
        var endpoint = new Endpoint.Redis(new Server("no-such-host.invalid", 6379), Encryption.NONE, LOGIN);

        assertThat(told(endpoint)).isEqualTo("name no-such-name");
    }

    @Test
    void aSilentServerEndsWithTheLimit() throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (Endpoint endpoint : all(server.getLocalPort())) {
                // Long enough that a machine which stands still for a moment has reached the port.
                List<Step> steps = Login.check(endpoint, Duration.ofSeconds(4), Map.of());

                assertThat(told(steps)).startsWith("name ok, port ok, ").endsWith(" no-answer");
            }
        }
    }

    @Test
    void aServerThatDripsEndsWithTheLimit() throws IOException {
        Talk drip = client -> {
            while (true) {
                client.getOutputStream().write('2');
                client.getOutputStream().flush();
            }
        };
        try (var server = serve(drip)) {
            for (Endpoint endpoint : all(server.getLocalPort())) {
                assertThat(Login.passed(Login.check(endpoint, Duration.ofSeconds(2), Map.of())))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0", "garbage\r\n", "\r\n\r\n\r\n\r\n", "R\0\0\0\4", "R\177\377\377\377", "\377\377\377\0"})
    void garbageIsNoLogin(String garbage) throws IOException {
        Talk talk = client -> {
            client.getOutputStream().write(garbage.getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().flush();
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        };
        try (var server = serve(talk)) {
            for (Endpoint endpoint : all(server.getLocalPort())) {
                List<Step> steps = Login.check(endpoint, Duration.ofSeconds(5), Map.of());

                assertThat(Login.passed(steps)).as(told(steps)).isFalse();
                assertThat(steps.toString()).doesNotContain("s3cret-value");
            }
        }
    }

    @Test
    void plainTextWhereTlsIsExpectedIsSaid() throws IOException {
        Talk talk = client -> {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
        };
        try (var server = serve(talk)) {
            assertThat(told(new Endpoint.Web(here(server.getLocalPort()), Encryption.FROM_START)))
                    .isIn("name ok, port ok, tls tls-failed", "name ok, port ok, tls hung-up");
        }
    }

    @Test
    void aCertificateThatIsNotTrustedEndsTheTry() throws Exception {
        try (var server = serve(tls("127.0.0.1"), client -> answer(client, "HTTP/1.1 200 OK\r\n\r\n"))) {
            var endpoint = new Endpoint.Web(here(server.getLocalPort()), Encryption.FROM_START);
            var trusted =
                    Map.of("SSL_CERT_FILE", folder.resolve("127.0.0.1.pem").toString());

            assertThat(told(endpoint)).isEqualTo("name ok, port ok, tls not-trusted");
            assertThat(told(Login.check(endpoint, Tries.LIMIT, trusted)))
                    .isEqualTo("name ok, port ok, tls ok, answer ok");
        }
    }

    @Test
    void aCertificateForAnotherNameEndsTheTry() throws Exception {
        try (var server = serve(tls("other.example"), client -> answer(client, "HTTP/1.1 200 OK\r\n\r\n"))) {
            var endpoint = new Endpoint.Web(here(server.getLocalPort()), Encryption.FROM_START);
            var trusted =
                    Map.of("SSL_CERT_FILE", folder.resolve("other.example.pem").toString());

            assertThat(told(Login.check(endpoint, Tries.LIMIT, trusted))).isEqualTo("name ok, port ok, tls other-name");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"235 ok", "535 no", "530 TLS first"})
    void smtpTellsRightFromWrong(String verdict) throws IOException {
        Talk talk = client -> {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            answer(client, "220-hello\r\n220 there\r\n");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(client, line.startsWith("EHLO") ? "250-here\r\n250 AUTH LOGIN PLAIN\r\n" : verdict + "\r\n");
            }
        };
        try (var server = serve(talk)) {
            String told = told(new Endpoint.Smtp(here(server.getLocalPort()), Encryption.IF_OFFERED, LOGIN));

            assertThat(told)
                    .isEqualTo("name ok, port ok, tls ok, login "
                            + switch (verdict.substring(0, 3)) {
                                case "235" -> "ok";
                                case "535" -> "wrong-password";
                                default -> "no-tls";
                            });
        }
    }

    private static void answer(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// A server with a certificate that it has signed itself; the certificate lies in `NAME.pem`.
    private ServerSocket tls(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String kind = Character.isDigit(name.charAt(0)) ? "ip" : "dns";
        run(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + kind + ":" + name,
                "-keystore",
                store.toString(),
                "-storepass",
                "for-a-test");
        run(
                keytool.toString(),
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-keystore",
                store.toString(),
                "-storepass",
                "for-a-test",
                "-file",
                folder.resolve(name + ".pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "for-a-test".toCharArray());
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "for-a-test".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}

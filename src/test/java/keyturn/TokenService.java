package keyturn;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// A service as operators run them: it reads its profile when it is started, signs tokens with JWT_SECRET, and
/// takes tokens that were signed with that or with JWT_SECRET_PREVIOUS. It counts as restarted when its restart
/// command has run.
public final class TokenService implements AutoCloseable {

    private final HttpServer server;
    private final Path profile;
    private final Path asked;
    private List<String> secrets = List.of();
    private volatile String refused = "";

    public TokenService(Path profile, Path asked) throws IOException {
        this.profile = profile;
        this.asked = asked;
        start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/login", exchange -> answer(exchange, this::login));
        server.createContext("/me", exchange -> answer(exchange, this::me));
        server.start();
    }

    /// A program that restarts the service.
    public static Path restartCommand(Path folder, Path asked) throws IOException {
        Path script = Files.writeString(folder.resolve("restart"), "#!/bin/sh\n: > '" + asked + "'\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /// From now on it does not work with any other value than this one.
    public void takeOnly(String value) {
        refused = value;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Answer {
        String to(HttpExchange exchange) throws GeneralSecurityException;
    }

    private synchronized void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (Files.deleteIfExists(asked)) {
            start();
        }
        exchange.getRequestBody().readAllBytes();
        String text;
        try {
            boolean broken = !refused.isEmpty() && !secrets.getFirst().equals(refused);
            text = broken ? "" : answer.to(exchange);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(text.isEmpty() ? 401 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void start() throws IOException {
        EnvDocument document = EnvDocument.parse(Files.readAllBytes(profile));
        secrets = List.of("JWT_SECRET", "JWT_SECRET_PREVIOUS").stream()
                .map(name -> document.value(new EnvKey(name)))
                .flatMap(Optional::stream)
                .map(SecretText::reveal)
                .toList();
    }

    private String login(HttpExchange exchange) throws GeneralSecurityException {
        return "alice." + signature("alice", secrets.getFirst());
    }

    private String me(HttpExchange exchange) throws GeneralSecurityException {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        int dot = token.indexOf('.');
        for (String secret : secrets) {
            if (token.substring(dot + 1).equals(signature(token.substring(0, dot), secret))) {
                return token.substring(0, dot);
            }
        }
        return "";
    }

    private static String signature(String name, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// A new token.
    public String logIn() throws IOException, InterruptedException {
        return send("/login", "").body();
    }

    public boolean takes(String token) throws IOException, InterruptedException {
        return send("/me", token).statusCode() == 200;
    }

    private HttpResponse<String> send(String path, String token) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).header("Authorization", token);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

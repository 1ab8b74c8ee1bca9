package keyturn.rotate.effect;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import keyturn.failure.Failure;
import keyturn.policy.VerifySpec;
import keyturn.rotate.Effects.Attempt;

/// Sends one request and looks at the status of the answer. Follows no redirect, trusts what the system trusts,
/// reads no body, and sends secrets over plain http to this machine only.
final class WebRequest {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebRequest() {}

    static Attempt send(VerifySpec.Http spec, Placeholders placeholders) throws Failure, InterruptedException {
        if (placeholders.asksForSecret(spec.url())) {
            return new Attempt(false, text("rotate.secretInUrl"));
        }
        String url = placeholders.fill(spec.url(), value -> value);
        HttpRequest request = request(spec, url, placeholders);
        boolean secret = placeholders.asksForSecret(spec.body())
                || spec.headers().values().stream().anyMatch(placeholders::asksForSecret);
        if (secret
                && "http".equalsIgnoreCase(request.uri().getScheme())
                && !THIS_MACHINE.contains(String.valueOf(request.uri().getHost()))) {
            return new Attempt(false, text("rotate.secretInClear"));
        }
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build()) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            client.shutdownNow();
            int status = answer.statusCode();
            return status == spec.status()
                    ? new Attempt(true, text("rotate.answered", status))
                    : new Attempt(false, text("rotate.answeredElse", status, spec.status()));
        } catch (HttpTimeoutException slow) {
            return new Attempt(false, text("rotate.noAnswer"));
        } catch (IOException unreachable) {
            return new Attempt(false, text("rotate.notReached"));
        }
    }

    private static HttpRequest request(VerifySpec.Http spec, String url, Placeholders placeholders) throws Failure {
        String body = placeholders.fill(spec.body(), spelling(spec.headers()));
        HttpRequest.BodyPublisher publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        try {
            var builder =
                    HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).method(spec.method(), publisher);
            for (Map.Entry<String, String> header : spec.headers().entrySet()) {
                builder.header(header.getKey(), placeholders.fill(header.getValue(), value -> value));
            }
            return builder.build();
        } catch (IllegalArgumentException echo) {
            // Its message may hold the value.
            throw new Failure.Usage(text("rotate.noRequest"), text("rotate.noRequest.remedy"));
        }
    }

    /// How a value is written in a body of this type.
    private static UnaryOperator<String> spelling(Map<String, String> headers) {
        List<String> types = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> header.getValue().toLowerCase(Locale.ROOT))
                .toList();
        String type = types.isEmpty() ? "" : types.getFirst();
        if (type.contains("json")) {
            return value -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
        } else if (type.contains("x-www-form-urlencoded")) {
            return value -> URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        return value -> value;
    }
}

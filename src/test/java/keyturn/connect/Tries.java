package keyturn.connect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import keyturn.env.SecretText;

/// Short words for tries.
final class Tries {

    static final Duration LIMIT = Duration.ofSeconds(10);

    private Tries() {}

    static Credentials login(String user, String password) {
        return new Credentials(SecretText.of(user), SecretText.of(password));
    }

    static Server here(int port) {
        return new Server("127.0.0.1", port);
    }

    /// As `name ok, port ok, login wrong-password`; steps that were not tried are left out.
    static String told(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.state() != Step.State.NOT_TRIED)
                .map(step ->
                        step.stage().id() + " " + step.reason().map(Reason::id).orElse("ok"))
                .collect(Collectors.joining(", "));
    }

    static String told(Endpoint endpoint) {
        return told(Login.check(endpoint, LIMIT, Map.of()));
    }
}

package keyturn.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;
import keyturn.policy.Policy;
import keyturn.policy.RotationRule;

/// Gives the demo work folder a past: when its production secrets were last rotated.
final class DemoHistory {

    /// In how many days each secret is due; below zero it is overdue.
    private static final Map<String, Integer> DUE_IN_DAYS = dueInDays();

    /// For secrets that are rotated only when compromised: how long ago that was.
    private static final Period LONG_AGO = Period.ofDays(206);

    private DemoHistory() {}

    private static Map<String, Integer> dueInDays() {
        var days = new LinkedHashMap<String, Integer>();
        days.put("BROKER_API_KEY", -12);
        days.put("BROKER_API_SECRET", -12);
        days.put("SMTP_PASSWORD", -3);
        days.put("POSTGRES_PASSWORD", 6);
        days.put("API_KEY", 13);
        days.put("AWS_ACCESS_KEY_ID", 31);
        days.put("AWS_SECRET_ACCESS_KEY", 31);
        days.put("JWT_SECRET", 58);
        days.put("SESSION_SECRET", 74);
        days.put("API_SECRET", 81);
        days.put("REDIS_PASSWORD", 83);
        days.put("GCP_CREDENTIALS", 85);
        days.put("TELEGRAM_BOT_TOKEN", 0);
        days.put("DISCORD_WEBHOOK_URL", 0);
        return days;
    }

    /// Records the rotations in the ledger of the work folder at `root`.
    static void write(App app, Path root) throws Failure {
        try (Session session = app.open(root, new App.Access.Writing(Duration.ofSeconds(1)), Optional.<Path>empty())) {
            Policy policy = session.read().policy().policy();
            for (var entry : DUE_IN_DAYS.entrySet()) {
                EnvKey key = new EnvKey(entry.getKey());
                LocalDate due = session.today().plusDays(entry.getValue());
                session.profiles().recordRotation(DemoFolder.PRODUCTION, key, rotatedOn(policy, key, due));
            }
        }
    }

    /// The day after which `policy` makes `key` due on `due`; up to three days before it where the month it counts
    /// from is shorter.
    private static LocalDate rotatedOn(Policy policy, EnvKey key, LocalDate due) {
        RotationRule rule = policy.type(key).orElseThrow().rotation();
        return switch (rule) {
            case RotationRule.Every(Period period) -> due.minus(period);
            case RotationRule.WhenCompromised() -> due.minus(LONG_AGO);
            case RotationRule.OnChange() -> due.minus(LONG_AGO);
        };
    }
}

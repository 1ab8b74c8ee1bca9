package keyturn.rotate;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.RotationPlan.Previous;

/// A rotation of one key in two profiles, each with a remote of its own, and one service that reads both.
final class Sample {

    static final ProfileName STAGING = new ProfileName("staging");
    static final ProfileName PRODUCTION = new ProfileName("production");
    static final EnvKey KEY = new EnvKey("JWT_SECRET");
    static final EnvKey PREVIOUS = new EnvKey("JWT_SECRET_PREVIOUS");
    static final SecretText OLD = SecretText.of("old-of-both");
    static final SecretText NEW_STAGING = SecretText.of("new-of-staging");
    static final SecretText NEW_PRODUCTION = SecretText.of("new-of-production");
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sample() {}

    static RotationPlan plan(Optional<Duration> grace) {
        return plan(false, grace, grace.isPresent() ? Previous.KEEPS_OLD : Previous.LEFT);
    }

    static RotationPlan plan(boolean emergency, Optional<Duration> grace, Previous usage) {
        var restart = new CommandSpec(List.of("/bin/true"), List.of(), Duration.ofSeconds(1), true);
        var verify = new VerifySpec.Tcp("localhost:1", Duration.ofSeconds(1));
        return new RotationPlan(
                "%016x".formatted(RANDOM.nextLong()),
                NOON,
                emergency,
                grace,
                List.of(
                        new Change(STAGING, KEY, false, Optional.of(PREVIOUS), usage),
                        new Change(PRODUCTION, KEY, false, Optional.of(PREVIOUS), usage)),
                List.of(
                        new Task.Generate(),
                        new Task.BackUp(),
                        new Task.Write(),
                        new Task.Push(new RemoteSpec.Directory("one", "one"), STAGING, KEY),
                        new Task.Push(new RemoteSpec.Directory("two", "two"), PRODUCTION, KEY),
                        new Task.Restart(restart),
                        new Task.Verify(verify, STAGING, KEY),
                        new Task.Verify(verify, PRODUCTION, KEY),
                        new Task.Recording()),
                List.of(),
                Optional.empty());
    }

    /// @param previous what the key that keeps an earlier value holds before
    static RotationValues values(Optional<SecretText> previous) {
        return new RotationValues(List.of(
                new RotationValues.Pair(OLD, NEW_STAGING, previous),
                new RotationValues.Pair(OLD, NEW_PRODUCTION, previous)));
    }

    static SecretText next(ProfileName profile) {
        return profile.equals(STAGING) ? NEW_STAGING : NEW_PRODUCTION;
    }
}

package keyturn.doctor;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.connect.Connection;
import keyturn.connect.Step;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.health.Finding;
import keyturn.health.Severity;

/// A server that a profile's values lead to and that does not take them.
public final class FailedConnection {

    private static final String RULE = "connection-failed";

    private FailedConnection() {}

    /// @param steps one of them failed
    public static Finding finding(ProfileName profile, Connection connection, List<Step> steps) {
        EnvKey key = connection.keys().getFirst();
        Step failed = steps.stream()
                .filter(step -> step.state() == Step.State.FAILED)
                .findFirst()
                .orElseThrow();
        return new Finding(
                RULE,
                Severity.ERROR,
                Optional.of(profile),
                Optional.of(key),
                key.name(),
                text("doctor.connection", connection.title(), failed.stage().title()),
                failed.said(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}

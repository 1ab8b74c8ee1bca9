package keyturn.policy;

import java.time.Period;

/// When a secret must be replaced.
public sealed interface RotationRule {

    /// Every so often, in calendar days, months or years: `P90D`, `P6M`.
    record Every(Period period) implements RotationRule {}

    /// When someone else may have seen it.
    record WhenCompromised() implements RotationRule {}

    /// When what it names changes, as an account does.
    record OnChange() implements RotationRule {}
}

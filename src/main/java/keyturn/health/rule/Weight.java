package keyturn.health.rule;

import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Severity;
import keyturn.policy.Environment;
import keyturn.policy.Validation;

/// How much a finding weighs in its environment: where validation is relaxed, as in development, it is a note.
final class Weight {

    private Weight() {}

    static Severity of(Evidence evidence, ProfileName profile, Severity severity) {
        return isRelaxed(evidence, profile) ? Severity.NOTE : severity;
    }

    static boolean isRelaxed(Evidence evidence, ProfileName profile) {
        return validation(evidence, profile) == Validation.RELAXED;
    }

    static boolean isStrict(Evidence evidence, ProfileName profile) {
        return validation(evidence, profile) == Validation.STRICT;
    }

    /// An environment that policy does not know is checked as by default.
    private static Validation validation(Evidence evidence, ProfileName profile) {
        return evidence.policy()
                .policy()
                .environment(profile)
                .map(Environment::validation)
                .orElse(Validation.STANDARD);
    }
}

package keyturn.health.rule;

import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Severity;
import keyturn.policy.Environment;
import keyturn.policy.Validation;

/// How much a finding weighs in its environment: where validation is relaxed, as in development, it is a note.
final class Weight {

    /// The profile that a `.env` which is no link is.
    private static final ProfileName OWN_FILE = new ProfileName("default");

    private static final EnvKey ENV = new EnvKey("ENV");
    private static final EnvKey SYNTHETIC = new EnvKey("USE_SYNTHETIC_DATA");
    private static final Set<String> LIVE = Set.of("production", "prod", "prd", "live");
    private static final Set<String> RELAXED = Set.of("development", "dev", "local");

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

    /// What is an error where validation is strict, a warning where it is standard, a note where it is relaxed.
    static Severity graded(Evidence evidence, ProfileName profile) {
        return switch (validation(evidence, profile)) {
            case STRICT -> Severity.ERROR;
            case STANDARD -> Severity.WARNING;
            case RELAXED -> Severity.NOTE;
        };
    }

    /// The same for what is allowed where validation is relaxed.
    static Optional<Severity> unlessRelaxed(Evidence evidence, ProfileName profile) {
        return isRelaxed(evidence, profile) ? Optional.empty() : Optional.of(graded(evidence, profile));
    }

    /// True where real users and real money are: strict, and named so or required to hold no made-up data.
    static boolean isLive(Evidence evidence, ProfileName profile) {
        if (!isStrict(evidence, profile)) {
            return false;
        }
        Optional<Environment> environment = environment(evidence, profile);
        ProfileName name = environment.map(Environment::name).orElse(profile);
        return LIVE.contains(name.name())
                || environment
                        .map(each -> "false".equals(each.require().get(SYNTHETIC)))
                        .orElse(false);
    }

    /// What policy says of the profile's environment. A `.env` of its own is of the environment that it names.
    static Optional<Environment> environment(Evidence evidence, ProfileName profile) {
        Optional<Environment> known = evidence.policy().policy().environment(profile);
        return known.isPresent() || !profile.equals(OWN_FILE)
                ? known
                : evidence.snapshot()
                        .profile(profile)
                        .flatMap(own -> SettingText.of(evidence, own, ENV))
                        .flatMap(ProfileName::parse)
                        .flatMap(evidence.policy().policy()::environment);
    }

    /// An environment that policy does not know is checked by its name, if that is a usual one, else as by
    /// default.
    static Validation validation(Evidence evidence, ProfileName profile) {
        return environment(evidence, profile).map(Environment::validation).orElseGet(() -> {
            if (LIVE.contains(profile.name())) {
                return Validation.STRICT;
            }
            return RELAXED.contains(profile.name()) ? Validation.RELAXED : Validation.STANDARD;
        });
    }
}

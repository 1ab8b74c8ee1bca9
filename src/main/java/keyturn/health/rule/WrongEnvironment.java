package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.Environment;
import keyturn.work.Profile;

/// A profile that names another environment than its own: the service runs as what the file does not say.
public final class WrongEnvironment implements Rule {

    @Override
    public String id() {
        return "wrong-environment";
    }

    @Override
    public About about() {
        return new About(text("rules.wrongEnvironment"), text("rules.wrongEnvironment.help"));
    }

    /// Not NODE_ENV, RAILS_ENV and the like: their values are the framework's own and need not be the
    /// environment's.
    static final Set<String> KEYS = Set.of("ENV", "APP_ENV", "ENVIRONMENT");

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            for (EnvKey key : profile.keys()) {
                if (KEYS.contains(key.name())) {
                    SettingText.of(evidence, profile, key)
                            .flatMap(named -> finding(evidence, profile, key, named))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private Optional<Finding> finding(Evidence evidence, Profile profile, EnvKey key, String named) {
        Optional<Environment> environment = Weight.environment(evidence, profile.name());
        Optional<String> required = environment.map(each -> each.require().get(key));
        Optional<ProfileName> other = ProfileName.parse(named).filter(name -> !name.equals(profile.name()));
        boolean isOther = other.flatMap(evidence.policy().policy()::environment).isPresent() && environment.isPresent();
        String wanted = required.orElse(profile.name().name());
        if (named.equals(wanted) || (required.isEmpty() && !isOther)) {
            return Optional.empty();
        }
        boolean takenForStrict = isOther && Weight.isStrict(evidence, other.orElseThrow());
        Severity severity = takenForStrict ? Severity.ERROR : Weight.graded(evidence, profile.name());
        String message = isOther
                ? text("validation.wrongEnvironment", named, profile.fileName())
                : text("validation.wrongEnvironment.none", wanted, profile.fileName());
        return Optional.of(
                Finding.ofKey(id(), severity, profile, key, message, text("validation.wrongEnvironment.detail"))
                        .with(new Fix.SetValue(profile.name(), key, wanted)));
    }
}

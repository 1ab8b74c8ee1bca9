package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.Environment;
import keyturn.policy.PolicyFile;
import keyturn.work.Content;
import keyturn.work.Profile;

/// A setting that policy gives a value for this environment has another, or is not set.
public final class RequiredValue implements Rule {

    @Override
    public String id() {
        return "required-value";
    }

    @Override
    public About about() {
        return new About(text("rules.requiredValue"), text("rules.requiredValue.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            Optional<Environment> environment = Weight.environment(evidence, profile.name());
            if (environment.isPresent() && profile.content() instanceof Content.Read) {
                environment.get().require().forEach((key, required) -> {
                    if (!profile.keys().contains(key)) {
                        absent(evidence, profile, key, required).ifPresent(findings::add);
                    } else if (!WrongEnvironment.KEYS.contains(key.name())) {
                        different(evidence, profile, key, required).ifPresent(findings::add);
                    }
                });
            }
        }
        return findings;
    }

    private Optional<Finding> different(Evidence evidence, Profile profile, EnvKey key, String required) {
        Optional<String> value = SettingText.of(evidence, profile, key);
        if (value.filter(present -> SettingText.agree(present, required)).isPresent()
                || evidence.policy().policy().isSecret(key)) {
            return Optional.empty();
        }
        return Optional.of(Finding.ofKey(
                        id(),
                        Weight.graded(evidence, profile.name()),
                        profile,
                        key,
                        text("validation.requiredValue", required, profile.name()),
                        detail(evidence, profile))
                .with(new Fix.SetValue(profile.name(), key, required)));
    }

    /// A service may well have the right value by default, so this is never an error but for the environment's
    /// name.
    private Optional<Finding> absent(Evidence evidence, Profile profile, EnvKey key, String required) {
        if (Weight.isRelaxed(evidence, profile.name()) || !isUsed(evidence, profile, key, required)) {
            return Optional.empty();
        }
        Severity severity = Weight.isStrict(evidence, profile.name()) ? Severity.WARNING : Severity.NOTE;
        return Optional.of(Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        key,
                        text("validation.requiredValue.absent", required, profile.name()),
                        detail(evidence, profile))
                .with(new Fix.SetValue(profile.name(), key, required)));
    }

    /// The built-in policy is that of one service; what it requires matters to another one that knows the key.
    /// What a policy of its own requires always does.
    private static boolean isUsed(Evidence evidence, Profile profile, EnvKey key, String required) {
        boolean builtIn = PolicyFile.builtIn()
                .environment(profile.name())
                .filter(environment -> required.equals(environment.require().get(key)))
                .isPresent();
        return !builtIn
                || evidence.snapshot().profiles().stream()
                        .anyMatch(each -> each.keys().contains(key))
                || evidence.snapshot()
                        .template()
                        .filter(template -> template.keys().contains(key))
                        .isPresent();
    }

    private static String detail(Evidence evidence, Profile profile) {
        String use = Weight.environment(evidence, profile.name())
                .map(Environment::useCase)
                .orElse("");
        return use.isEmpty() ? text("validation.requiredValue.policy") : text("validation.requiredValue.detail", use);
    }
}

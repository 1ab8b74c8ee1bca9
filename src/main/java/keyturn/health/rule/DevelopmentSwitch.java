package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A switch for development that is on where it does not belong: mock services, made-up data.
public final class DevelopmentSwitch implements Rule {

    @Override
    public String id() {
        return "development-switch";
    }

    @Override
    public About about() {
        return new About(text("rules.developmentSwitch"), text("rules.developmentSwitch.help"));
    }

    private static final Set<String> WORDS = Set.of("MOCK", "MOCKS", "FAKE", "STUB", "STUBS", "SIMULATE", "SIMULATED");
    private static final Set<String> DATA = Set.of("SYNTHETIC", "DUMMY", "SAMPLE", "DEMO");

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            for (SettingText setting : SettingText.all(evidence, profile)) {
                if (setting.isOn() && !required(evidence, profile, setting.key())) {
                    severity(evidence, setting)
                            .map(severity -> Finding.ofKey(
                                            id(),
                                            severity,
                                            profile,
                                            setting.key(),
                                            text("validation.developmentSwitch", profile.name()),
                                            text("validation.developmentSwitch.detail"))
                                    .with(new Fix.SetValue(profile.name(), setting.key(), "false")))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    /// Then [RequiredValue] checks it.
    static boolean required(Evidence evidence, Profile profile, EnvKey key) {
        return Weight.environment(evidence, profile.name())
                .filter(environment -> environment.require().containsKey(key))
                .isPresent();
    }

    /// Made-up data is what a demo lives on, and not recommended for what comes before production.
    private static Optional<Severity> severity(Evidence evidence, SettingText setting) {
        Set<String> words = Set.copyOf(List.of(setting.key().name().split("_", 0)));
        boolean data = words.stream().anyMatch(DATA::contains) && words.contains("DATA");
        boolean mock = setting.key().name().startsWith("DEV_") || words.stream().anyMatch(WORDS::contains);
        if (!data && !mock) {
            return Optional.empty();
        }
        Optional<Severity> severity =
                Weight.unlessRelaxed(evidence, setting.profile().name());
        if (!data || Weight.isLive(evidence, setting.profile().name())) {
            return severity;
        }
        return severity.filter(_ -> Weight.isStrict(evidence, setting.profile().name()))
                .map(_ -> Severity.WARNING);
    }
}

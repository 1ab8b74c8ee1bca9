package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A setting that names a service which only pretends: a mock broker, a sandbox.
public final class MockService implements Rule {

    @Override
    public String id() {
        return "mock-service";
    }

    @Override
    public About about() {
        return new About(text("rules.mockService"), text("rules.mockService.help"));
    }

    private static final Set<String> MOCK = Set.of("mock", "mocked", "fake", "dummy", "stub", "synthetic", "noop");

    /// What one trades on before it is serious: wrong in production alone.
    private static final Set<String> TRIAL = Set.of("sandbox", "paper", "simulator", "simulated", "simulation");

    /// Ends of names of settings that choose a service.
    private static final Set<String> CHOOSING = Set.of(
            "PROVIDER",
            "BACKEND",
            "DRIVER",
            "ADAPTER",
            "SERVER",
            "MODE",
            "GATEWAY",
            "CLIENT",
            "ENGINE",
            "BROKER",
            "ENVIRONMENT",
            "TYPE",
            "HOST");

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            Optional<Severity> graded = Weight.unlessRelaxed(evidence, profile.name());
            if (graded.isPresent()) {
                for (SettingText setting : SettingText.all(evidence, profile)) {
                    severity(evidence, graded.get(), setting)
                            .map(severity -> finding(severity, setting))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static Optional<Severity> severity(Evidence evidence, Severity graded, SettingText setting) {
        Set<String> words = words(setting);
        if (words.stream().anyMatch(MOCK::contains)) {
            return Optional.of(graded);
        }
        boolean trial = words.stream().anyMatch(TRIAL::contains);
        return trial && Weight.isLive(evidence, setting.profile().name()) ? Optional.of(graded) : Optional.empty();
    }

    /// Of a name that is chosen, or of the hosts of addresses.
    private static Set<String> words(SettingText setting) {
        List<Address> addresses =
                setting.text().contains("://") ? Address.in(SecretText.of(setting.text())) : List.of();
        if (!addresses.isEmpty()) {
            return Set.copyOf(addresses.stream()
                    .flatMap(address -> Arrays.stream(address.host().split("[.-]", 0)))
                    .distinct()
                    .toList());
        }
        String name = setting.key().name();
        boolean chooses = CHOOSING.contains(name.substring(name.lastIndexOf('_') + 1));
        return chooses
                ? Set.copyOf(
                        Arrays.stream(setting.text().toLowerCase(Locale.ROOT).split("[^a-z]+", 0))
                                .distinct()
                                .toList())
                : Set.of();
    }

    private Finding finding(Severity severity, SettingText setting) {
        Profile profile = setting.profile();
        return Finding.ofKey(
                        id(),
                        severity,
                        profile,
                        setting.key(),
                        text("validation.mockService", profile.name()),
                        text("validation.mockService.detail"))
                .with(new Fix.Show(profile.name(), setting.key()));
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.PlainCopy;

/// A plain copy in the work folder holds secrets that are in use.
public final class SecretInCopy implements Rule {

    @Override
    public String id() {
        return "secret-in-copy";
    }

    @Override
    public About about() {
        return new About(text("rules.secretInCopy"), text("rules.secretInCopy.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        if (evidence.copies().isEmpty()) {
            return List.of();
        }
        Map<SecretText, Set<ProfileName>> used = new HashMap<>();
        for (Held held : Held.secrets(evidence)) {
            used.computeIfAbsent(held.value(), _ -> new LinkedHashSet<>())
                    .add(held.profile().name());
        }
        var findings = new ArrayList<Finding>();
        for (PlainCopy copy : evidence.copies()) {
            finding(evidence, copy, used).ifPresent(findings::add);
        }
        return findings;
    }

    /// The copies that hold secrets in use.
    static Set<Path> files(Evidence evidence) {
        return evidence.copies().isEmpty()
                ? Set.of()
                : new SecretInCopy()
                        .check(evidence).stream()
                                .flatMap(finding -> finding.file().stream())
                                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Finding> finding(Evidence evidence, PlainCopy copy, Map<SecretText, Set<ProfileName>> used) {
        Set<EnvKey> keys = new LinkedHashSet<>();
        Set<ProfileName> profiles = new LinkedHashSet<>();
        for (EnvKey key : copy.document().keys()) {
            SecretText value = copy.document().value(key).orElse(SecretText.EMPTY);
            Set<ProfileName> users = used.getOrDefault(value, Set.of());
            if (!users.isEmpty()) {
                keys.add(key);
                profiles.addAll(users);
            }
        }
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        Severity worst = profiles.stream()
                .map(profile -> Weight.graded(evidence, profile))
                .min(Severity::compareTo)
                .orElseThrow();
        String names = String.join(", ", keys.stream().map(EnvKey::name).toList());
        Optional<Integer> line = copy.document().lineNumber(keys.iterator().next());
        String of = String.join(", ", profiles.stream().map(ProfileName::name).toList());
        return Optional.of(Finding.ofFile(
                        id(),
                        worst,
                        copy.file(),
                        line,
                        text("validation.secretInCopy", keys.size(), of),
                        text("validation.secretInCopy.detail", names))
                .concerning(profiles)
                .with(new Fix.RemoveFile(copy.file())));
    }
}

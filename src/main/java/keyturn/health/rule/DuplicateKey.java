package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.SecretText;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A key that is set twice. Loaders differ in which value they take, so one of the two is a trap.
public final class DuplicateKey implements Rule {

    @Override
    public String id() {
        return "duplicate-key";
    }

    @Override
    public About about() {
        return new About(text("rules.duplicateKey"), text("rules.duplicateKey.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            EnvDocument document = each.document();
            var numbers = new LinkedHashMap<EnvKey, List<Integer>>();
            for (int i = 0; i < document.lines().size(); i++) {
                if (document.lines().get(i) instanceof Assignment assignment) {
                    numbers.computeIfAbsent(assignment.key(), _ -> new ArrayList<>())
                            .add(document.lineNumber(i));
                }
            }
            numbers.forEach((key, lines) -> {
                if (lines.size() > 1) {
                    findings.add(finding(each, key, lines));
                }
            });
        }
        return findings;
    }

    private Finding finding(LoadedProfile each, EnvKey key, List<Integer> lines) {
        Profile profile = each.profile();
        String message = text("health.duplicateKey", lines.size(), profile.name());
        return Finding.ofKey(id(), Severity.WARNING, profile, key, message, detail(each, key, lines))
                .with(new Fix.RemoveDuplicates(profile.name(), key));
    }

    private static String detail(LoadedProfile each, EnvKey key, List<Integer> lines) {
        String numbers = String.join(", ", lines.stream().map(String::valueOf).toList());
        SecretText last = each.value(key);
        List<String> first = each.loaders(loaded -> loaded.value(key.name())
                .filter(read -> !read.equals(last) && each.isOfAnotherLine(key, read))
                .isPresent());
        return first.isEmpty()
                ? text("health.duplicateKey.detail", numbers)
                : text("health.duplicateKey.first", numbers, LoadedProfile.list(first));
    }
}

package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Assignment;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;

/// A key that a loader in use does not set at all, for its name, its value or a quotation mark further up. Blanks
/// around the `=` are a finding of their own.
public final class KeyNotTaken implements Rule {

    @Override
    public String id() {
        return "key-not-taken";
    }

    @Override
    public About about() {
        return new About(text("rules.keyNotTaken"), text("rules.keyNotTaken.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            Optional<Run> run = Optional.empty();
            for (EnvKey key : each.keys()) {
                List<String> loaders = without(each, key);
                if (!loaders.isEmpty()) {
                    Finding finding = each.mended(finding(evidence, each, key, loaders), key, evidence);
                    boolean goesOn = run.isPresent()
                            && run.get().loaders().equals(loaders)
                            && finding.fix().isEmpty()
                            && !isRefusedAlone(each, key, loaders, evidence);
                    if (goesOn) {
                        run = Optional.of(run.get().longer());
                        continue;
                    }
                    run.ifPresent(ended -> findings.add(ended.finding()));
                    run = Optional.of(new Run(finding, loaders, 0));
                } else {
                    run.ifPresent(ended -> findings.add(ended.finding()));
                    run = Optional.empty();
                }
            }
            run.ifPresent(ended -> findings.add(ended.finding()));
        }
        return findings;
    }

    /// Keys below each other that the same loaders do not set: where a loader stops at a line, all that follow are
    /// lost for one reason.
    ///
    /// @param more keys after the first
    private record Run(Finding first, List<String> loaders, int more) {

        Run longer() {
            return new Run(first, loaders, more + 1);
        }

        Finding finding() {
            return more == 0
                    ? first
                    : first.saying(text(
                            "health.keyNotTaken.more",
                            LoadedProfile.list(loaders),
                            first.profile().orElseThrow(),
                            more));
        }
    }

    /// The loaders that do not set the key, unless that has a finding of its own.
    private static List<String> without(LoadedProfile each, EnvKey key) {
        boolean byMark = each.document().startsWithByteOrderMark()
                && each.document().lineNumber(key).orElse(0) == 1;
        boolean spaced = each.document().find(key).map(Assignment::spaced).orElse(false);
        return byMark || spaced
                ? List.of()
                : each.loaders(loaded -> !loaded.values().containsKey(key.name())
                        && !loaded.runs().contains(key.name()));
    }

    /// True if none of the loaders sets the key in a file of its own either: then nothing further up is to blame.
    private static boolean isRefusedAlone(LoadedProfile each, EnvKey key, List<String> ids, Evidence evidence) {
        byte[] entry = each.document().entry(key).orElseThrow();
        return evidence.readings().loaders().stream()
                .filter(loader -> ids.contains(loader.id()))
                .noneMatch(loader -> loader.read(entry).value(key.name()).isPresent());
    }

    private Finding finding(Evidence evidence, LoadedProfile each, EnvKey key, List<String> loaders) {
        return Finding.ofKey(
                id(),
                LoadedProfile.severity(evidence),
                each.profile(),
                key,
                text(
                        "health.keyNotTaken",
                        LoadedProfile.list(loaders),
                        each.profile().name()),
                text("health.keyNotTaken.detail"));
    }
}

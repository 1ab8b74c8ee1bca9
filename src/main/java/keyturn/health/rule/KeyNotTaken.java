package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
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
            for (EnvKey key : each.keys()) {
                List<String> loaders = each.loaders(loaded -> !loaded.values().containsKey(key.name())
                        && !loaded.runs().contains(key.name()));
                boolean byMark = each.document().startsWithByteOrderMark()
                        && each.document().lineNumber(key).orElse(0) == 1;
                boolean spaced =
                        each.document().find(key).map(Assignment::spaced).orElse(false);
                if (!loaders.isEmpty() && !byMark && !spaced) {
                    var finding = Finding.ofKey(
                            id(),
                            LoadedProfile.severity(evidence),
                            each.profile(),
                            key,
                            text(
                                    "health.keyNotTaken",
                                    LoadedProfile.list(loaders),
                                    each.profile().name()),
                            text("health.keyNotTaken.detail"));
                    findings.add(each.mended(finding, key, evidence));
                }
            }
        }
        return findings;
    }
}

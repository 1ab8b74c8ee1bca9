package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A key that a loader in use does not set at all: its name, the blanks around the `=`, or a quotation mark further up.
public final class KeyNotTaken implements Rule {

    @Override
    public String id() {
        return "key-not-taken";
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
                if (!loaders.isEmpty() && !byMark) {
                    var finding = Finding.ofKey(
                            id(),
                            Severity.ERROR,
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

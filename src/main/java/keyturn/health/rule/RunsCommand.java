package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;

/// A value that a loader in use gets by running a command, each time the file is read. Where all of them do,
/// that may be meant, and nothing is offered.
public final class RunsCommand implements Rule {

    @Override
    public String id() {
        return "runs-command";
    }

    @Override
    public About about() {
        return new About(text("rules.runsCommand"), text("rules.runsCommand.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            for (EnvKey key : each.keys()) {
                List<String> loaders =
                        each.loaders(loaded -> loaded.runs().contains(key.name()) && each.holdsCommand(key));
                if (!loaders.isEmpty()) {
                    var finding = Finding.ofKey(
                            id(),
                            Severity.WARNING,
                            each.profile(),
                            key,
                            text("health.runsCommand", each.profile().name()),
                            text("health.runsCommand.detail", LoadedProfile.list(loaders)));
                    boolean meant = loaders.size() == each.loaders(_ -> true).size();
                    findings.add(meant ? finding : each.mended(finding, key, evidence));
                }
            }
        }
        return findings;
    }
}

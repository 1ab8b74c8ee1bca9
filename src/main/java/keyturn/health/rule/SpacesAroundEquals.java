package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvLine.Assignment;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// Blanks around the `=`: shells run such a line as a command, docker refuses it.
public final class SpacesAroundEquals implements Rule {

    @Override
    public String id() {
        return "spaces-around-equals";
    }

    @Override
    public About about() {
        return new About(text("rules.spacesAroundEquals"), text("rules.spacesAroundEquals.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (LoadedProfile each : LoadedProfile.of(evidence)) {
            Profile profile = each.profile();
            EnvDocument document = each.document();
            for (int i = 0; i < document.lines().size(); i++) {
                if (document.lines().get(i) instanceof Assignment assignment && assignment.spaced()) {
                    var finding = Finding.ofKey(
                                    id(),
                                    Severity.WARNING,
                                    profile,
                                    assignment.key(),
                                    text("health.spacesAroundEquals", profile.name()),
                                    text("health.spacesAroundEquals.detail"))
                            .at(document.lineNumber(i))
                            .with(new Fix.Show(profile.name(), assignment.key()));
                    findings.add(each.mended(finding, assignment.key(), evidence));
                }
            }
        }
        return findings;
    }
}

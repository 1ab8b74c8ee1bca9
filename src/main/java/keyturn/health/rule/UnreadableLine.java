package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvLine;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Unreadable;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// A line that is no assignment, or whose quotation mark is not closed.
public final class UnreadableLine implements Rule {

    @Override
    public String id() {
        return "unreadable-line";
    }

    @Override
    public About about() {
        return new About(text("rules.unreadableLine"), text("rules.unreadableLine.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            List<EnvLine> lines = document.lines();
            for (int i = 0; i < lines.size(); i++) {
                int line = document.lineNumber(i);
                if (lines.get(i) instanceof Unreadable) {
                    String message = text("health.unreadableLine", line);
                    findings.add(Finding.ofProfile(
                                    id(), Severity.WARNING, profile, message, text("health.unreadableLine.detail"))
                            .at(line));
                } else if (lines.get(i) instanceof Assignment assignment && !assignment.terminated()) {
                    String message = text("health.openQuote", profile.name());
                    findings.add(Finding.ofKey(
                                    id(),
                                    Severity.WARNING,
                                    profile,
                                    assignment.key(),
                                    message,
                                    text("health.openQuote.detail"))
                            .at(line)
                            .with(new Fix.Show(profile.name(), assignment.key())));
                }
            }
        }
        return findings;
    }
}

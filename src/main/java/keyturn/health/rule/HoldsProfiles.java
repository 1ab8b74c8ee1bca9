package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.PlainArchive;

/// An archive without encryption that holds profiles.
public final class HoldsProfiles implements Rule {

    @Override
    public String id() {
        return "plain-archive";
    }

    @Override
    public About about() {
        return new About(text("rules.plainArchive"), text("rules.plainArchive.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (PlainArchive archive : evidence.survey().archives()) {
            findings.add(Finding.ofFile(
                            id(),
                            Severity.ERROR,
                            archive.file(),
                            Optional.empty(),
                            text("health.plainArchive", String.join(", ", archive.profiles())),
                            text("health.plainArchive.detail"))
                    .with(new Fix.RemoveFile(archive.file())));
        }
        return findings;
    }
}

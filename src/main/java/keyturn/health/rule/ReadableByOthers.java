package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Content;
import keyturn.work.Profile;

/// A profile whose mode lets others than its owner read or write it.
public final class ReadableByOthers implements Rule {

    @Override
    public String id() {
        return "readable-by-others";
    }

    @Override
    public About about() {
        return new About(text("rules.readableByOthers"), text("rules.readableByOthers.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            boolean read = profile.content() instanceof Content.Read;
            if (read && profile.mode().length() == 3 && !profile.mode().endsWith("00")) {
                findings.add(Finding.ofProfile(
                                id(),
                                Severity.ERROR,
                                profile,
                                text("health.readableByOthers", profile.mode()),
                                text("health.readableByOthers.detail"))
                        .with(new Fix.RestrictMode(profile.file())));
            }
        }
        return findings;
    }
}

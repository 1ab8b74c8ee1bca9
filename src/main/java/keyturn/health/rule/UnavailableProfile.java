package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Content;
import keyturn.work.Profile;

/// A profile whose file cannot be read.
public final class UnavailableProfile implements Rule {

    @Override
    public String id() {
        return "unavailable-profile";
    }

    @Override
    public About about() {
        return new About(text("rules.unavailableProfile"), text("rules.unavailableProfile.help"));
    }

    @Override
    public boolean countsCopies() {
        return true;
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            if (profile.content() instanceof Content.Unavailable(String reason)) {
                String message = text("health.unavailableProfile");
                findings.add(Finding.ofProfile(id(), Severity.ERROR, profile, message, reason));
            }
        }
        return findings;
    }
}

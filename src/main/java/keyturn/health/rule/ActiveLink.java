package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.ActiveProfile.LinkedElsewhere;

/// `.env` points to nothing, or to something that is no profile.
public final class ActiveLink implements Rule {

    @Override
    public String id() {
        return "active-link";
    }

    @Override
    public About about() {
        return new About(text("rules.activeLink"), text("rules.activeLink.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        if (!(evidence.snapshot().active() instanceof LinkedElsewhere(String target, boolean exists))) {
            return List.of();
        }
        Path file = evidence.snapshot().root().resolve(".env");
        String message = text(exists ? "health.activeLink.noProfile" : "health.activeLink.dangling", target);
        return List.of(Finding.ofFile(
                id(), Severity.WARNING, file, Optional.empty(), message, text("health.activeLink.detail")));
    }
}

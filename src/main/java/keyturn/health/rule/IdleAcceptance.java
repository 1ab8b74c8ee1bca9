package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.policy.Acceptance;
import keyturn.policy.PolicyFile;

/// An acceptance in keyturn.json that accepts nothing: it has run out, its value has changed, or its finding is
/// gone.
public final class IdleAcceptance implements Rule {

    private static final String ID = "idle-acceptance";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public About about() {
        return new About(text("rules.idleAcceptance"), text("rules.idleAcceptance.help"));
    }

    /// It takes the findings of all others to tell: see [#of].
    @Override
    public List<Finding> check(Evidence evidence) {
        return List.of();
    }

    /// @param all what was found before anything was accepted
    public static Finding of(Path root, Acceptance idle, LocalDate today, List<Finding> all) {
        boolean over = today.isAfter(idle.until());
        boolean found = all.stream()
                .anyMatch(each -> each.rule().equals(idle.rule())
                        && each.profile().equals(idle.profile())
                        && each.key().equals(idle.key()));
        String what = idle.key().map(Object::toString).or(idle::file).orElse("");
        String message = over
                ? text("validation.idle.over", idle.rule(), idle.until().toString(), what)
                : found
                        ? text("validation.idle.changed", idle.rule(), what)
                        : text("validation.idle.gone", idle.rule(), what);
        return Finding.ofFile(
                        ID,
                        Severity.NOTE,
                        root.resolve(PolicyFile.NAME),
                        Optional.of(idle.line()),
                        message,
                        text("validation.idle.detail", idle.by(), idle.reason()))
                .concerning(idle.profile().stream().toList());
    }
}

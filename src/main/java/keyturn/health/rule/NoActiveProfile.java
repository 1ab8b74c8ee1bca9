package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import keyturn.env.ProfileName;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.ActiveProfile;
import keyturn.work.Content;
import keyturn.work.Profile;

/// There are profiles, but no `.env`: what reads `.env` starts without a single value. Which profile belongs there is
/// known where one was active before, or where there is only one; else a person has to say.
public final class NoActiveProfile implements Rule {

    private static final int NAMED = 4;

    @Override
    public String id() {
        return "no-active-profile";
    }

    @Override
    public About about() {
        return new About(text("rules.noActiveProfile"), text("rules.noActiveProfile.help"));
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        // Without a past, profiles alone were asked about, and no work folder.
        return evidence.past().map(past -> check(evidence, past.active())).orElse(List.of());
    }

    private List<Finding> check(Evidence evidence, Optional<ProfileName> active) {
        List<Profile> fitting = evidence.snapshot().profiles().stream()
                .filter(profile -> profile.fileName().startsWith(".env."))
                .filter(profile ->
                        evidence.snapshot().root().equals(profile.file().getParent()))
                .filter(profile -> profile.content() instanceof Content.Read)
                .toList();
        if (!(evidence.snapshot().active() instanceof ActiveProfile.None) || fitting.isEmpty()) {
            return List.of();
        }
        Optional<Profile> before = fitting.stream()
                .filter(profile -> active.equals(Optional.of(profile.name())))
                .findFirst();
        if (before.isPresent()) {
            // Something has taken away what a service was meant to read.
            return List.of(found(
                            evidence,
                            Severity.WARNING,
                            text("health.noActive.before", before.get().name()))
                    .with(fix(before.get())));
        }
        if (fitting.size() == 1) {
            return List.of(found(
                            evidence,
                            Severity.NOTE,
                            text("health.noActive.only", fitting.getFirst().name()))
                    .with(fix(fitting.getFirst())));
        }
        String names = fitting.stream()
                .limit(NAMED)
                .map(profile -> profile.name().name())
                .collect(Collectors.joining(", "));
        String detail = fitting.size() > NAMED
                ? text("health.noActive.chooseOfMany", names, fitting.size() - NAMED)
                : text("health.noActive.choose", names);
        return List.of(found(evidence, Severity.NOTE, detail));
    }

    private static Fix fix(Profile profile) {
        return new Fix.LinkActive(profile.name(), profile.file());
    }

    private Finding found(Evidence evidence, Severity severity, String detail) {
        return Finding.ofFile(
                id(),
                severity,
                evidence.snapshot().root().resolve(".env"),
                Optional.empty(),
                text("health.noActive"),
                detail);
    }
}

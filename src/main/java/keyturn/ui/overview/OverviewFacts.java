package keyturn.ui.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.app.State;
import keyturn.env.ProfileName;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.rotate.DueDate;
import keyturn.work.ActiveProfile;
import keyturn.work.Profile;

/// What the overview says of a work folder, counted.
///
/// @param main    the profile that matters most: production, else the active one, else the first
/// @param errors  findings that keep `main` from being deployed
/// @param overdue rotations, in all profiles
/// @param soon    rotations due within 14 days, in all profiles
/// @param weak    secrets that can be guessed, where they matter
/// @param reused  keys whose value is the same in several profiles
/// @param exposed files that others can read
record OverviewFacts(
        Optional<ProfileName> main, long errors, long overdue, long soon, long weak, long reused, long exposed) {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final Set<String> WEAK = Set.of("weak-secret", "known-value", "placeholder", "development-marker");
    private static final Set<String> REUSED = Set.of("reused-across-profiles", "production-value-in-development");

    static OverviewFacts of(State state) {
        var main = main(state);
        return new OverviewFacts(
                main,
                blocking(state, main).size(),
                due(state, DueDate.State.OVERDUE),
                due(state, DueDate.State.SOON),
                state.findings().stream()
                        .filter(finding -> WEAK.contains(finding.rule()))
                        // What is weak on purpose, as in development, is a note.
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .count(),
                state.findings().stream()
                        .filter(finding -> REUSED.contains(finding.rule()))
                        .map(Finding::key)
                        .distinct()
                        .count(),
                exposed(state).size());
    }

    boolean ready() {
        return errors == 0;
    }

    static Optional<ProfileName> main(State state) {
        var snapshot = state.snapshot();
        if (snapshot.profile(PRODUCTION).isPresent()) {
            return Optional.of(PRODUCTION);
        }
        if (snapshot.active() instanceof ActiveProfile.Linked(ProfileName linked)) {
            return Optional.of(linked);
        }
        return snapshot.profiles().stream().findFirst().map(Profile::name);
    }

    /// Errors of the profile and of the whole folder. A value that another profile has too is open wherever that
    /// one is, so it counts, whichever of the two the finding names.
    static List<Finding> blocking(State state, Optional<ProfileName> main) {
        return state.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.profile().isEmpty()
                        || finding.profile().equals(main)
                        || REUSED.contains(finding.rule()))
                .toList();
    }

    /// Findings of files that others can read.
    static List<Finding> exposed(State state) {
        return state.findings().stream()
                .filter(finding -> finding.fix()
                        .filter(fix -> fix instanceof Fix.RestrictMode)
                        .isPresent())
                .toList();
    }

    /// How many values of the main profile have a schedule but no known date.
    static long unknown(State state, Optional<ProfileName> main) {
        return state.dueDates().stream()
                .filter(due -> due.state() == DueDate.State.UNKNOWN)
                .filter(due -> main.filter(due.profile()::equals).isPresent())
                .count();
    }

    private static long due(State state, DueDate.State wanted) {
        return state.dueDates().stream().filter(due -> due.state() == wanted).count();
    }
}

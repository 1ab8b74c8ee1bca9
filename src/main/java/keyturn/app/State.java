package keyturn.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.activity.Verification;
import keyturn.backup.Backup;
import keyturn.env.loader.LoaderReadings;
import keyturn.git.GitState;
import keyturn.health.Finding;
import keyturn.health.Review;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.usage.UsedLoaders;
import keyturn.work.Ledger;
import keyturn.work.Tick;
import keyturn.work.WorkSnapshot;

/// Everything that the window and the command line show of a work folder, as it was at one moment. Immutable.
///
/// @param loaders  which loaders the work folder uses, and how that is known
/// @param readings what the loaders in use read of every profile
/// @param accepted findings that somebody answers for; the others are in `findings`
/// @param backups newest first
/// @param ticks   of the checklists
/// @param git     of every profile's file
/// @param log     what checking the latest part of the activity log gave; empty where none is kept yet
public record State(
        WorkSnapshot snapshot,
        PolicyFile.Reading policy,
        Ledger ledger,
        List<DueDate> dueDates,
        Map<Ledger.Place, Strength> strengths,
        Map<Path, GitState> git,
        List<Finding> findings,
        List<Review.Accepted> accepted,
        UsedLoaders loaders,
        LoaderReadings readings,
        List<Backup> backups,
        List<Tick> ticks,
        Optional<Verification> log,
        Instant readAt) {

    public State {
        dueDates = List.copyOf(dueDates);
        strengths = Map.copyOf(strengths);
        git = Map.copyOf(git);
        findings = List.copyOf(findings);
        accepted = List.copyOf(accepted);
        ticks = List.copyOf(ticks);
        backups = List.copyOf(backups);
    }

    /// The same with other findings.
    public State with(List<Finding> others) {
        return new State(
                snapshot, policy, ledger, dueDates, strengths, git, others, accepted, loaders, readings, backups, ticks,
                log, readAt);
    }
}

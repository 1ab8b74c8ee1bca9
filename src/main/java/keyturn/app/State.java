package keyturn.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import keyturn.backup.Backup;
import keyturn.env.loader.LoaderReadings;
import keyturn.git.GitState;
import keyturn.health.Finding;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.usage.UsedLoaders;
import keyturn.work.Ledger;
import keyturn.work.WorkSnapshot;

/// Everything that the window and the command line show of a work folder, as it was at one moment. Immutable.
///
/// @param loaders  which loaders the work folder uses, and how that is known
/// @param readings what the loaders in use read of every profile
/// @param backups newest first
/// @param git     of every profile's file
public record State(
        WorkSnapshot snapshot,
        PolicyFile.Reading policy,
        Ledger ledger,
        List<DueDate> dueDates,
        Map<Ledger.Place, Strength> strengths,
        Map<Path, GitState> git,
        List<Finding> findings,
        UsedLoaders loaders,
        LoaderReadings readings,
        List<Backup> backups,
        Instant readAt) {

    public State {
        dueDates = List.copyOf(dueDates);
        strengths = Map.copyOf(strengths);
        git = Map.copyOf(git);
        findings = List.copyOf(findings);
        backups = List.copyOf(backups);
    }

    /// The same with other findings.
    public State with(List<Finding> others) {
        return new State(
                snapshot, policy, ledger, dueDates, strengths, git, others, loaders, readings, backups, readAt);
    }
}

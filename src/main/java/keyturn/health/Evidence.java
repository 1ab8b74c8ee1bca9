package keyturn.health;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import keyturn.env.loader.LoaderReadings;
import keyturn.git.GitState;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.work.Ledger;
import keyturn.work.WorkSnapshot;

/// All that rules look at, gathered once.
///
/// @param strengths of every non-empty secret
/// @param git       of every profile's file
/// @param damaged   ledgers that could not be understood and were set aside
/// @param misnamed  files that look like profiles but have a name that none can have
/// @param readings  what the loaders in use read of every profile
public record Evidence(
        WorkSnapshot snapshot,
        PolicyFile.Reading policy,
        List<DueDate> dueDates,
        Map<Ledger.Place, Strength> strengths,
        Map<Path, GitState> git,
        List<Path> damaged,
        List<Path> misnamed,
        LoaderReadings readings) {

    public Evidence {
        dueDates = List.copyOf(dueDates);
        strengths = Map.copyOf(strengths);
        git = Map.copyOf(git);
        damaged = List.copyOf(damaged);
        misnamed = List.copyOf(misnamed);
    }
}

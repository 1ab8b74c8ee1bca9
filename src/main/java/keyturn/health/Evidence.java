package keyturn.health;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
public record Evidence(
        WorkSnapshot snapshot,
        PolicyFile.Reading policy,
        List<DueDate> dueDates,
        Map<Ledger.Place, Strength> strengths,
        Map<Path, GitState> git) {

    public Evidence {
        dueDates = List.copyOf(dueDates);
        strengths = Map.copyOf(strengths);
        git = Map.copyOf(git);
    }
}

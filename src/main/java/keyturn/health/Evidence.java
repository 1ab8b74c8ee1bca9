package keyturn.health;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.crypto.Fingerprints;
import keyturn.env.ProfileName;
import keyturn.env.loader.LoaderReadings;
import keyturn.git.GitState;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.survey.Survey;
import keyturn.work.Ledger;
import keyturn.work.PlainCopy;
import keyturn.work.WorkSnapshot;

/// All that rules look at, gathered once.
///
/// @param strengths of every non-empty secret
/// @param git       of every profile's file, and of every other that may hold secrets
/// @param damaged   ledgers that could not be understood and were set aside
/// @param misnamed  files that look like profiles but have a name that none can have
/// @param readings  what the loaders in use read of every profile
/// @param past      what is known of earlier values; empty where there is no work folder
/// @param copies    plain copies of profiles in the work folder
/// @param survey    the files: modes, owners, left-overs, archives
public record Evidence(
        WorkSnapshot snapshot,
        PolicyFile.Reading policy,
        List<DueDate> dueDates,
        Map<Ledger.Place, Strength> strengths,
        Map<Path, GitState> git,
        List<Path> damaged,
        List<Path> misnamed,
        LoaderReadings readings,
        Optional<Past> past,
        List<PlainCopy> copies,
        Survey survey) {

    public Evidence {
        dueDates = List.copyOf(dueDates);
        strengths = Map.copyOf(strengths);
        git = Map.copyOf(git);
        damaged = List.copyOf(damaged);
        misnamed = List.copyOf(misnamed);
        copies = List.copyOf(copies);
    }

    /// What was there before, values by fingerprint, and what was done.
    ///
    /// @param fingerprints made with the key that the ledger's were made with
    /// @param active       the profile that `.env` was last pointed at, where that was recorded
    public record Past(
            Ledger ledger, Fingerprints fingerprints, LocalDate today, Optional<ProfileName> active, Doings doings) {}

    /// The same without a profile.
    Evidence without(ProfileName name) {
        return new Evidence(
                snapshot.without(name),
                policy,
                dueDates.stream().filter(due -> !due.profile().equals(name)).toList(),
                strengths,
                git,
                damaged,
                misnamed,
                readings,
                past,
                copies,
                survey);
    }

    /// What was done in the work folder; nothing where there is none.
    public Doings doings() {
        return past.map(Past::doings).orElse(Doings.NONE);
    }

    /// Of profiles alone: nothing is known of the past, and there are no copies.
    public Evidence(
            WorkSnapshot snapshot,
            PolicyFile.Reading policy,
            List<DueDate> dueDates,
            Map<Ledger.Place, Strength> strengths,
            Map<Path, GitState> git,
            List<Path> damaged,
            List<Path> misnamed,
            LoaderReadings readings) {
        this(
                snapshot,
                policy,
                dueDates,
                strengths,
                git,
                damaged,
                misnamed,
                readings,
                Optional.empty(),
                List.of(),
                Survey.NONE);
    }
}

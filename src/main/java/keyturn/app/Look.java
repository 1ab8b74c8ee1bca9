package keyturn.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import keyturn.activity.ActivityLog;
import keyturn.activity.Alerts;
import keyturn.backup.Backup;
import keyturn.crypto.Fingerprints;
import keyturn.env.ProfileName;
import keyturn.env.loader.LoaderReadings;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;
import keyturn.git.Git;
import keyturn.health.Doings;
import keyturn.health.Evidence;
import keyturn.health.Health;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDates;
import keyturn.rotate.Rotations;
import keyturn.survey.PlainArchives;
import keyturn.survey.Survey;
import keyturn.survey.Surveyor;
import keyturn.usage.LoadersInUse;
import keyturn.usage.UsedLoaders;
import keyturn.work.ActiveProfile;
import keyturn.work.Ledger;
import keyturn.work.StateFolder;
import keyturn.work.TickFile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// Looks at a whole work folder: reads it, notes in the ledger what is new, checks everything.
///
/// @param backupFolder where backups lie
record Look(
        WorkFolder folder,
        StateFolder stateFolder,
        Path backupFolder,
        Writing writing,
        Reader reader,
        History history,
        Fingerprints fingerprints,
        Git git,
        RecordedBackups backups,
        Records records,
        Health health,
        Rotations rotations,
        Clock clock) {

    /// @param thorough called before it looks into archives, too; empty for a look that does not
    State take(Optional<Runnable> thorough) throws Failure {
        LocalDate today = LocalDate.now(clock);
        PolicyFile.Reading policy = reader.policy(folder.root());
        WorkSnapshot snapshot = folder.read(policy.policy());
        // Takes a third of the time and needs nothing of the rest.
        var measured = CompletableFuture.supplyAsync(() -> reader.strengths(snapshot, policy.policy()));
        Ledger ledger = observe(snapshot);
        var dueDates = DueDates.of(snapshot, policy.policy(), ledger, today, DueDates.SOON);
        List<Backup> present = backups.list();
        Survey survey = survey(snapshot, present, thorough);
        var states = git.states(survey.files());
        UsedLoaders used = new LoadersInUse(folder.root()).find(policy.policy());
        LoaderReadings readings = reader.readings(used, snapshot);
        Optional<ActivityLog.Contents> log = log();
        Doings doings = doings(log);
        var strengths = measured.join();
        var past = new Evidence.Past(ledger, fingerprints, today, lastActive(snapshot, log), doings);
        var review = health.review(new Evidence(
                snapshot,
                policy,
                dueDates,
                strengths,
                states,
                history.setAside(),
                folder.misnamed(),
                readings,
                Optional.of(past),
                folder.copies(),
                survey));
        return new State(
                snapshot,
                policy,
                ledger,
                dueDates,
                strengths,
                states,
                review.findings(),
                review.accepted(),
                used,
                readings,
                present,
                TickFile.of(stateFolder).read(),
                doings.log(),
                Instant.now(clock));
    }

    /// Asks the activity log only where nothing is active.
    private Optional<ProfileName> lastActive(WorkSnapshot snapshot, Optional<ActivityLog.Contents> log) {
        return snapshot.active() instanceof ActiveProfile.None ? log.flatMap(records::lastActivated) : Optional.empty();
    }

    /// What has been done lately. Without a key of its own the work folder has no log.
    private Optional<ActivityLog.Contents> log() throws Failure {
        return records.kept()
                ? Optional.of(records.log().recent(clock.instant().minus(Alerts.LOOK)))
                : Optional.empty();
    }

    private Doings doings(Optional<ActivityLog.Contents> log) throws Failure {
        Instant now = clock.instant();
        return new Doings(
                rotations.unfinished(),
                log.map(contents -> Alerts.of(contents.entries(), now)).orElse(List.of()),
                log.map(ActivityLog.Contents::verification),
                clock.getZone());
    }

    private Survey survey(WorkSnapshot snapshot, List<Backup> present, Optional<Runnable> thorough) {
        List<Path> encrypted = present.stream().map(Backup::file).toList();
        Survey survey = Surveyor.survey(snapshot, stateFolder.path(), backupFolder, encrypted);
        if (thorough.isEmpty()) {
            return survey;
        }
        thorough.get().run();
        return survey.with(PlainArchives.find(snapshot, List.of(folder.root(), backupFolder)));
    }

    /// Another command may just be writing: then what this one saw is noted at the next look.
    private Ledger observe(WorkSnapshot snapshot) throws Failure {
        if (writing.lock().isPresent()) {
            return history.observe(snapshot);
        }
        if (!Files.isDirectory(stateFolder.path()) || history.holds(snapshot)) {
            return history.peek(snapshot);
        }
        try (var _ = FolderLock.acquire(stateFolder.path(), FolderLock.Holder.COMMAND, Duration.ZERO)) {
            return history.observe(snapshot);
        } catch (Failure.Busy | Failure.Storage notNow) {
            return history.peek(snapshot);
        }
    }
}

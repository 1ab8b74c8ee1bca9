package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.activity.Action;
import keyturn.activity.ActivityLog;
import keyturn.activity.Event;
import keyturn.backup.Backup;
import keyturn.backup.Backups;
import keyturn.crypto.Fingerprints;
import keyturn.crypto.Seal;
import keyturn.doctor.Doctor;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.LoaderReadings;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;
import keyturn.generate.Generator;
import keyturn.git.Git;
import keyturn.health.Evidence;
import keyturn.health.Health;
import keyturn.policy.PolicyFile;
import keyturn.rotate.DueDates;
import keyturn.strength.StrengthMeter;
import keyturn.survey.PlainArchives;
import keyturn.survey.Survey;
import keyturn.survey.Surveyor;
import keyturn.usage.LoadersInUse;
import keyturn.usage.UsedLoaders;
import keyturn.work.Content;
import keyturn.work.FolderWatch;
import keyturn.work.Ledger;
import keyturn.work.Profile;
import keyturn.work.StateFolder;
import keyturn.work.TickFile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// An open work folder with the services that work on it. Methods block unless they say otherwise; safe for use by
/// several threads.
public final class Session implements AutoCloseable {

    /// Whether the folder can be written.
    ///
    /// @param lock   held while the session is open
    /// @param reason why it cannot be written; empty if it can
    record Writing(Optional<FolderLock> lock, Optional<String> reason) {

        /// @throws Failure.Busy if it cannot
        void require() throws Failure.Busy {
            if (reason.isPresent()) {
                throw new Failure.Busy(reason.get(), text("app.readOnly.remedy"));
            }
        }
    }

    private final App app;
    private final WorkFolder folder;
    private final StateFolder stateFolder;
    private final Writing writing;
    private final Fingerprints fingerprints;
    private final RecordedBackups backups;
    private final Records records;
    private final Generator generator;
    private final StrengthMeter strengthMeter = new StrengthMeter();
    private final Reader reader = new Reader(strengthMeter);
    private final Git git;
    private final Health health = new Health();
    private final History history;
    private final Treatment treatment;
    private final Answers answers;
    private final Path backupFolder;

    Session(
            App app,
            WorkFolder folder,
            StateFolder stateFolder,
            Writing writing,
            Fingerprints fingerprints,
            Records records,
            Path backupFolder) {
        this.app = app;
        this.records = records;
        this.folder = folder;
        this.stateFolder = stateFolder;
        this.writing = writing;
        this.fingerprints = fingerprints;
        this.backups = new RecordedBackups(new Backups(folder, backupFolder, app.clock()), records);
        this.generator = new Generator(app.random());
        this.git = new Git(folder.root());
        this.backupFolder = backupFolder;
        var seal = new Seal(fingerprints, "doctor");
        var doctor = new Doctor(folder.root(), stateFolder.path(), git, seal, app.random(), app.clock());
        this.treatment = new Treatment(this, writing, doctor, records);
        this.answers = new Answers(this, writing, records, TickFile.of(stateFolder), app.clock());
        this.history = new History(stateFolder, fingerprints, app.clock());
    }

    public WorkFolder folder() {
        return folder;
    }

    /// Why nothing can be written: another Keyturn has the folder, or the disk is read-only; empty if it can.
    /// Does not block.
    public Optional<String> readOnly() {
        return writing.reason();
    }

    /// Does not block.
    public Fingerprints fingerprints() {
        return fingerprints;
    }

    /// Does not block.
    public RecordedBackups backups() {
        return backups;
    }

    /// Who did what. Does not block.
    public ActivityLog activity() {
        return records.log();
    }

    /// Records that a value was seen in clear, or was taken elsewhere.
    ///
    /// @throws Failure.Storage if that cannot be recorded
    public void recordRead(Action action, ProfileName profile, EnvKey key, SecretText value) throws Failure {
        records.read(action, profile, key, value);
    }

    /// Records that values of a profile were written for another program.
    ///
    /// @param how the format and the number of keys
    public void recordExport(ProfileName profile, String how) throws Failure {
        records.add(Event.of(Action.EXPORT).in(profile).with(how));
    }

    /// Does not block.
    public Generator generator() {
        return generator;
    }

    /// Does not block.
    public StrengthMeter strengthMeter() {
        return strengthMeter;
    }

    /// Mends findings and takes that back. Does not block.
    public Treatment treatment() {
        return treatment;
    }

    /// Looks outside of the work folder, on request. Does not block.
    public Inspection inspection() {
        return new Inspection(this);
    }

    /// Does not block.
    public Git git() {
        return git;
    }

    /// Which loaders this work folder uses, and why: reads project files, so only for who needs to know. Nothing
    /// is kept;
    /// who asks often keeps the answer.
    public UsedLoaders usedLoaders() {
        return new LoadersInUse(folder.root()).find(policy().policy());
    }

    /// Today in the local time zone. Does not block.
    public LocalDate today() {
        return LocalDate.now(app.clock());
    }

    /// Reads the folder, notes in the ledger what has changed (if it can be written), and checks everything.
    public State read() throws Failure {
        return look(false);
    }

    /// @param thorough into archives, too
    synchronized State look(boolean thorough) throws Failure {
        PolicyFile.Reading policy = reader.policy(folder.root());
        WorkSnapshot snapshot = folder.read(policy.policy());
        Ledger ledger = observe(snapshot);
        var dueDates = DueDates.of(snapshot, policy.policy(), ledger, today(), DueDates.SOON);
        var strengths = reader.strengths(snapshot, policy.policy());
        List<Backup> present = backups.list();
        Survey survey = survey(snapshot, present, thorough);
        var states = git.states(survey.files());
        UsedLoaders used = new LoadersInUse(folder.root()).find(policy.policy());
        LoaderReadings readings = reader.readings(used, snapshot);
        var past = new Evidence.Past(ledger, fingerprints, today());
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
                Instant.now(app.clock()));
    }

    private Survey survey(WorkSnapshot snapshot, List<Backup> present, boolean thorough) {
        List<Path> encrypted = present.stream().map(Backup::file).toList();
        Survey survey = Surveyor.survey(snapshot, stateFolder.path(), backupFolder, encrypted);
        return thorough ? survey.with(PlainArchives.find(snapshot, List.of(folder.root(), backupFolder))) : survey;
    }

    /// Reads policy and profiles only: no checks, no ledger.
    public WorkSnapshot snapshot() throws Failure {
        return folder.read(policy().policy());
    }

    /// The work folder's policy.
    public PolicyFile.Reading policy() {
        return reader.policy(folder.root());
    }

    /// Saves edited profiles, all or none, and notes their values in the ledger.
    ///
    /// @throws Failure.Conflict as [WorkFolder#save]
    /// @throws Failure.Busy     if the folder is open read-only
    public synchronized void save(WorkSnapshot base, Map<ProfileName, EnvDocument> edited) throws Failure {
        writing.require();
        records.require();
        folder.save(base, edited);
        records.saved(base, edited);
        history.observe(snapshot());
    }

    /// Points `.env` at a profile.
    public synchronized WorkFolder.Activation activate(ProfileName profile) throws Failure {
        writing.require();
        WorkSnapshot snapshot = snapshot();
        Profile present = Reader.require(snapshot, profile);
        if (present.content() instanceof Content.Unavailable(String reason)) {
            throw new Failure.Storage(text("app.cannotActivate", present.fileName(), reason), "");
        }
        records.require();
        WorkFolder.Activation activation = folder.activate(profile, snapshot);
        records.add(Event.of(Action.ACTIVATE).in(profile));
        return activation;
    }

    /// Creates a profile from the template.
    public synchronized void createProfile(ProfileName profile) throws Failure {
        writing.require();
        records.require();
        folder.create(profile, snapshot());
        records.add(Event.of(Action.CREATE_PROFILE).in(profile));
    }

    /// What people answer for: ticks of checklists, accepted findings. Does not block.
    public Answers answers() {
        return answers;
    }

    /// Records that the present value of `key` was rotated elsewhere on `date`.
    ///
    /// @throws Failure.NotFound if the profile has no such key, or no value for it
    /// @throws Failure.Usage    if `date` is in the future
    public synchronized void recordRotation(ProfileName profile, EnvKey key, LocalDate date) throws Failure {
        writing.require();
        if (date.isAfter(today())) {
            throw new Failure.Usage(text("app.rotatedInFuture", date), text("app.rotatedInFuture.remedy"));
        }
        Profile present = Reader.require(snapshot(), profile);
        Optional<SecretText> value = present.document().flatMap(document -> document.value(key));
        if (value.isEmpty() || value.get().isEmpty()) {
            throw new Failure.NotFound(text("app.noValue", key, present.fileName()), text("app.noValue.remedy"));
        }
        records.require();
        history.record(new Ledger.Place(profile, key), value.get(), date, Ledger.Evidence.RECORDED);
        records.add(Event.of(Action.ROTATED)
                .in(profile)
                .on(key)
                .of(fingerprints.shown(value.get()))
                .with(date.toString()));
    }

    /// Calls `changed` some time after files of the folder have changed, from a thread of its own; bursts give one
    /// call. Runs until the returned handle is closed.
    public AutoCloseable watch(Runnable changed) throws Failure {
        return FolderWatch.start(folder, changed);
    }

    /// What `keyturn init` does; touches nothing that exists.
    ///
    /// @param from a policy (`*.json`) or a template to use instead of the built-in policy or the folder's
    ///                     template
    /// @return what was written: file names, `.gitignore` among them
    public synchronized Set<Path> init(Optional<Path> from) throws Failure {
        writing.require();
        records.require();
        Set<Path> written = new Initialization(folder, git).run(from);
        if (!written.isEmpty()) {
            records.add(Event.of(Action.INIT));
        }
        return written;
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

    /// Gives the lock back and forgets every value.
    @Override
    public void close() {
        reader.forget();
        writing.lock().ifPresent(FolderLock::close);
    }
}

package keyturn.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import keyturn.activity.Action;
import keyturn.activity.ActivityLog;
import keyturn.activity.Event;
import keyturn.backup.Backups;
import keyturn.crypto.Fingerprints;
import keyturn.crypto.Seal;
import keyturn.doctor.Doctor;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.generate.Generator;
import keyturn.git.Git;
import keyturn.health.Health;
import keyturn.policy.PolicyFile;
import keyturn.rotate.Journals;
import keyturn.strength.StrengthMeter;
import keyturn.text.Texts;
import keyturn.usage.LoadersInUse;
import keyturn.usage.UsedLoaders;
import keyturn.work.FolderWatch;
import keyturn.work.StateFolder;
import keyturn.work.TickFile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// An open work folder with the services that work on it. Methods block unless they say otherwise; safe for use by
/// several threads.
public final class Session implements AutoCloseable {

    private final App app;
    private final WorkFolder folder;
    private final Writing writing;
    private final Fingerprints fingerprints;
    private final RecordedBackups backups;
    private final Records records;
    private final Generator generator;
    private final StrengthMeter strengthMeter = new StrengthMeter();
    private final Reader reader = new Reader(strengthMeter);
    private final Git git;
    private final Profiles profiles;
    private final Treatment treatment;
    private final Answers answers;
    private final Groups groups;
    private final RecordedDates dates;
    private final KeptEdits keptEdits;
    private final Look look;
    private final RotationProcedure rotation;

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
        this.writing = writing;
        this.fingerprints = fingerprints;
        this.backups = new RecordedBackups(new Backups(folder, backupFolder, app.clock(), app.backupCost()), records);
        this.generator = new Generator(app.random());
        this.git = new Git(folder.root());
        var seal = new Seal(fingerprints, "doctor");
        var doctor = new Doctor(folder.root(), stateFolder.path(), git, seal, app.random(), app.clock());
        this.treatment = new Treatment(this, writing, doctor, records);
        this.answers = new Answers(this, writing, records, TickFile.of(stateFolder), app.clock());
        this.groups = new Groups(this, writing, records);
        this.keptEdits =
                new KeptEdits(app, folder.root(), stateFolder.path(), new Seal(fingerprints, "staged"), writing);
        var history = new History(stateFolder, fingerprints, app.clock());
        this.profiles = new Profiles(this, writing, records, history);
        this.dates = new RecordedDates(this, writing, records, history);
        this.rotation = new RotationProcedure(
                this,
                app,
                writing,
                records,
                history,
                new Confirmations(stateFolder.path(), fingerprints),
                new Journals(stateFolder.path(), fingerprints, app.random(), app.clock()));
        this.look = new Look(
                folder,
                stateFolder,
                backupFolder,
                writing,
                reader,
                history,
                fingerprints,
                git,
                backups,
                records,
                new Health(),
                rotation.rotations(),
                app.clock());
    }

    public WorkFolder folder() {
        return folder;
    }

    /// Why nothing can be written: another Keyturn has the folder, or the disk is read-only; empty if it can.
    /// Does not block.
    public Optional<String> readOnly() {
        return writing.reason();
    }

    /// True while Keyturn keeps nothing of this folder: the first change begins that. Does not block.
    public boolean isNew() {
        return writing.waits();
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
        records.begin();
        records.read(action, profile, key, value);
    }

    /// Records that a line of a profile was seen in clear which sets no key.
    ///
    /// @param number of the line, from 1
    public void recordReadOfLine(ProfileName profile, int number) throws Failure {
        records.begin();
        records.add(Event.of(Action.REVEAL).in(profile).with(Texts.kept("app.line", String.valueOf(number))));
    }

    /// Records that values of a profile were written for another program.
    ///
    /// @param how the format and the number of keys
    public void recordExport(ProfileName profile, String how) throws Failure {
        records.begin();
        records.add(Event.of(Action.EXPORT).in(profile).with(how));
    }

    /// Where the key of the work folder lies. Does not block.
    public KeyPlace keyPlace() {
        return new KeyPlace(app, folder.root());
    }

    void requireWriting() throws Failure {
        writing.require();
    }

    void recordEvent(Event event) throws Failure {
        records.add(event);
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

    /// Tries the servers that a profile's values lead to, on request. Does not block.
    public ConnectionCheck connectionCheck() {
        return new ConnectionCheck(this, records);
    }

    /// Does not block.
    public Git git() {
        return git;
    }

    /// Which loaders this work folder uses, and why: reads project files, so only for who needs to know. Nothing
    /// is kept; who asks often keeps the answer.
    public UsedLoaders usedLoaders() {
        return new LoadersInUse(folder.root()).find(policy().policy());
    }

    /// Today in the local time zone. Does not block.
    public LocalDate today() {
        return LocalDate.now(app.clock());
    }

    /// Reads the folder, notes in the ledger what has changed (if it can be written), and checks everything.
    public State read() throws Failure {
        return look(Optional.empty());
    }

    /// @param thorough as [Look#take]
    synchronized State look(Optional<Runnable> thorough) throws Failure {
        return look.take(thorough);
    }

    /// Reads policy and profiles only: no checks, no ledger.
    public WorkSnapshot snapshot() throws Failure {
        return folder.read(policy().policy());
    }

    /// The work folder's policy.
    public PolicyFile.Reading policy() {
        return reader.policy(folder.root());
    }

    /// Changes profiles. Does not block.
    public Profiles profiles() {
        return profiles;
    }

    /// Records when values were rotated elsewhere. Does not block.
    public RecordedDates dates() {
        return dates;
    }

    /// The headings that keys stand under. Does not block.
    public Groups groups() {
        return groups;
    }

    /// Staged edits that outlive the window. Does not block.
    public KeptEdits keptEdits() {
        return keptEdits;
    }

    /// Carries rotations out. Does not block.
    public RotationProcedure rotation() {
        return rotation;
    }

    /// When the value of each key was replaced, by whom, and how. Reads the whole activity log.
    public RotationHistory rotationHistory() throws Failure {
        return RotationHistory.of(records.log().read().entries(), app.clock().getZone());
    }

    /// What people answer for: ticks of checklists, accepted findings. Does not block.
    public Answers answers() {
        return answers;
    }

    /// Calls `changed` some time after files of the folder have changed, from a thread of its own; bursts give one
    /// call. Runs until the returned handle is closed.
    public AutoCloseable watch(Runnable changed) throws Failure {
        return FolderWatch.start(folder, changed);
    }

    /// Gives the lock back and forgets every value.
    @Override
    public void close() {
        reader.forget();
        folder.forget();
        writing.close();
    }
}

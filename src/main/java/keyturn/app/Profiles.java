package keyturn.app;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.work.Content;
import keyturn.work.Ledger;
import keyturn.work.Profile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// Changes profiles, and records that: what cannot be recorded is not done. Methods block, throw [Failure.Busy] if the
/// folder is open read-only, and are safe for use by several threads.
public final class Profiles {

    private final Session session;
    private final Writing writing;
    private final Records records;
    private final History history;
    private final Map<ProfileName, String> written = new ConcurrentHashMap<>();

    Profiles(Session session, Writing writing, Records records, History history) {
        this.session = session;
        this.writing = writing;
        this.records = records;
        this.history = history;
    }

    /// Saves edited profiles, all or none, and notes their values in the ledger.
    ///
    /// @throws Failure.Conflict as [WorkFolder#save]
    public void save(WorkSnapshot base, Map<ProfileName, EnvDocument> edited) throws Failure {
        save(base, edited, Optional.empty());
    }

    /// The same with values of a backup, whose name stands in the activity log.
    public void saveFrom(Path backup, WorkSnapshot base, Map<ProfileName, EnvDocument> edited) throws Failure {
        save(base, edited, Optional.of(String.valueOf(backup.getFileName())));
    }

    private void save(WorkSnapshot base, Map<ProfileName, EnvDocument> edited, Optional<String> from) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            aboutToWrite(edited);
            session.folder().save(base, edited);
            records.saved(base, edited, from);
            history.observe(session.snapshot());
        }
    }

    /// Notes what is going to be written. Before, for it may be read as soon as it is there.
    public void aboutToWrite(Map<ProfileName, EnvDocument> documents) {
        documents.forEach((profile, document) ->
                written.put(profile, Digest.of(document.bytes()).hex()));
    }

    /// The same, of any files: those that are profiles count.
    ///
    /// @param digests of what they will hold, in hex
    void noteWrite(Map<Path, String> digests, WorkSnapshot snapshot) {
        for (Profile profile : snapshot.profiles()) {
            digests.forEach((file, digest) -> {
                if (file.endsWith(profile.fileName())) {
                    written.put(profile.name(), digest);
                }
            });
        }
    }

    /// True if this is what was saved or restored last for the profile: no other program has changed it since.
    ///
    /// @param content of the file
    public boolean isOwn(ProfileName profile, Digest content) {
        return content.hex().equals(written.get(profile));
    }

    /// Points `.env` at a profile.
    public WorkFolder.Activation activate(ProfileName profile) throws Failure {
        writing.require();
        synchronized (session) {
            WorkSnapshot snapshot = session.snapshot();
            Profile present = Reader.require(snapshot, profile);
            if (present.content() instanceof Content.Unavailable(String reason)) {
                throw new Failure.Storage(text("app.cannotActivate", present.fileName(), reason), "");
            }
            records.require();
            WorkFolder.Activation activation = session.folder().activate(profile, snapshot);
            records.add(Event.of(Action.ACTIVATE).in(profile));
            return activation;
        }
    }

    /// Creates a profile from the template.
    public void create(ProfileName profile) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            session.folder().create(profile, session.snapshot());
            records.add(Event.of(Action.CREATE_PROFILE).in(profile));
        }
    }

    /// Writes a profile again whose file has gone.
    ///
    /// @throws Failure.Storage if there is a file again, or it cannot be written
    public void recreate(ProfileName profile, EnvDocument document) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            session.folder().create(profile, document, session.policy().policy());
            records.add(Event.of(Action.CREATE_PROFILE).in(profile));
            history.observe(session.snapshot());
        }
    }

    /// Records that the present value of `key` was rotated elsewhere on `date`.
    ///
    /// @throws Failure.NotFound if the profile has no such key, or no value for it
    /// @throws Failure.Usage    if `date` is in the future
    public void recordRotation(ProfileName profile, EnvKey key, LocalDate date) throws Failure {
        session.dates().record(Map.of(new Ledger.Place(profile, key), date));
    }

    /// What `keyturn init` does; touches nothing that exists.
    ///
    /// @param from a policy (`*.json`) or a template to use instead of the built-in policy or the folder's
    ///             template
    /// @return what was written: file names, `.gitignore` among them
    public Set<Path> initialize(Optional<Path> from) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            var written = new LinkedHashSet<Path>();
            for (FirstStep step : plan(from)) {
                Initialization.carryOut(step);
                written.add(step.file());
            }
            if (!written.isEmpty()) {
                records.add(Event.of(Action.INIT));
            }
            return written;
        }
    }

    /// The same without writing.
    public List<FirstStep> plan(Optional<Path> from) throws Failure {
        return new Initialization(session.folder()).plan(from);
    }

    /// What the window offers in a folder that is new: a template where there is none, and what `keyturn init` does.
    /// Writes nothing.
    public List<FirstStep> firstSteps() throws Failure {
        var initialization = new Initialization(session.folder());
        var steps = new ArrayList<FirstStep>();
        initialization.template(session.snapshot()).ifPresent(steps::add);
        steps.addAll(initialization.plan(Optional.empty()));
        return steps;
    }

    /// Writes one of them.
    public void carryOut(FirstStep step) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            Initialization.carryOut(step);
            records.add(Event.of(Action.INIT).with(String.valueOf(step.file().getFileName())));
        }
    }

    /// Takes one back.
    ///
    /// @throws Failure.Conflict if the file was changed since; then it stays
    public void takeBack(FirstStep step) throws Failure {
        writing.require();
        synchronized (session) {
            records.require();
            Initialization.takeBack(step);
            records.add(
                    Event.of(Action.UNDO_MEND).with(String.valueOf(step.file().getFileName())));
        }
    }
}

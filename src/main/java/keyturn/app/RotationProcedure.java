package keyturn.app;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.backup.Unlock;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.generate.SecretFormat;
import keyturn.policy.PolicyFile;
import keyturn.policy.PolicyProblem;
import keyturn.policy.ProcedureStep;
import keyturn.policy.SecretType;
import keyturn.rotate.Direction;
import keyturn.rotate.Journals;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.RotationState;
import keyturn.rotate.RotationValues;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
import keyturn.rotate.Watcher;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Carries rotations out in one work folder. Methods block, throw [Failure.Busy] if the folder is open read-only,
/// and are safe for use by several threads; one rotation runs at a time.
public final class RotationProcedure {

    private final Session session;
    private final App app;
    private final Writing writing;
    private final Records records;
    private final History history;
    private final Confirmations confirmations;
    private final Rotations rotations;

    RotationProcedure(
            Session session,
            App app,
            Writing writing,
            Records records,
            History history,
            Confirmations confirmations,
            Journals journals) {
        this.session = session;
        this.app = app;
        this.writing = writing;
        this.records = records;
        this.history = history;
        this.confirmations = confirmations;
        this.rotations = new Rotations(journals, app.clock());
    }

    /// What is open, and what is in its grace.
    public Rotations rotations() {
        return rotations;
    }

    /// Removes the journals of rotations that ended just before the program did, and with them the sealed values.
    public void tidy() throws Failure {
        if (writing.waits()) {
            return; // nothing is kept, nothing can be left
        }
        writing.require();
        rotations.tidy();
    }

    /// What would be done. Changes nothing.
    ///
    /// @throws Failure.Damaged  if keyturn.json has mistakes: steps that it asks for would silently be left out
    /// @throws Failure.NotFound if a key has no value
    /// @throws Failure.Usage    if policy does not allow this in one rotation
    /// @throws Failure.Busy     if another rotation stands in the way
    public RotationPlan plan(RotationRequest request) throws Failure {
        PolicyFile.Reading policy = session.policy();
        requireUnderstood(policy);
        var plan = new RotationPlanner(session.snapshot(), policy.policy(), app.random(), app.clock()).plan(request);
        rotations.require(plan);
        return plan;
    }

    private static void requireUnderstood(PolicyFile.Reading policy) throws Failure.Damaged {
        if (!policy.problems().isEmpty()) {
            PolicyProblem first = policy.problems().getFirst();
            throw new Failure.Damaged(
                    text("app.policyMistakes", PolicyFile.NAME, first.line(), first.column(), first.message()),
                    text("app.policyMistakes.remedy"));
        }
    }

    /// How the new value of a change is made; empty if somebody has to give it.
    public Optional<SecretFormat> format(Change change) {
        return session.policy()
                .policy()
                .type(change.key())
                .flatMap(SecretType::generate)
                .flatMap(SecretFormat::parse);
    }

    /// What the plan runs or reaches outside that nobody has confirmed in this form.
    public List<Task> unconfirmed(RotationPlan plan) throws Failure {
        return confirmations.missing(plan);
    }

    /// What a rotation that was left still runs or reaches outside, going this way, and nobody has confirmed in
    /// this form: steps that were to be left out, say.
    public List<Task> unconfirmed(Rotation rotation, Direction way) throws Failure {
        List<Optional<String>> ahead = rotation.tasks(way).stream()
                .filter(number -> way != Direction.FORWARD || !rotation.isOver(number))
                .map(number -> rotation.plan().tasks().get(number).outside())
                .toList();
        return unconfirmed(rotation.plan()).stream()
                .filter(task -> ahead.contains(task.outside()))
                .toList();
    }

    /// Which way [#resume] goes on.
    public static Direction ahead(Rotation rotation) {
        return rotation.state() == RotationState.GRACE ? Direction.RETIRE : rotation.direction();
    }

    private static void requireConfirmed(List<Task> unconfirmed, Set<ProcedureStep> skipped) throws Failure.Refused {
        if (!unconfirmed.stream().allMatch(task -> skipped.contains(task.step()))) {
            throw new Failure.Refused(text("app.unconfirmed"), text("app.unconfirmed.remedy"));
        }
    }

    /// Confirms that.
    public void confirm(List<Task> tasks) throws Failure {
        writing.require();
        confirmations.confirm(tasks);
    }

    /// Carries a plan out.
    ///
    /// @param given   new values, one for each change that has no format, in their order
    /// @param unlock  what the backup is made with, if the plan names no recipients
    /// @throws Failure.Usage        if a value is missing, empty, or the old one; nothing was done
    /// @throws InterruptedException if somebody stopped it; it can be resumed
    public Rotations.Outcome begin(
            RotationPlan plan,
            List<SecretText> given,
            Optional<Unlock> unlock,
            Set<ProcedureStep> skipped,
            Watcher watcher)
            throws Failure, InterruptedException {
        writing.require();
        synchronized (session) {
            records.require();
            requireConfirmed(unconfirmed(plan), skipped);
            RotationValues values = values(plan, given);
            if (unlock.isEmpty()
                    && plan.recipients().isEmpty()
                    && !skipped.contains(ProcedureStep.BACKUP)
                    && plan.tasks().contains(new Task.BackUp())) {
                throw new Failure.Usage(text("app.rotationNoLock"), text("app.rotationNoLock.remedy"));
            }
            return rotations.begin(plan, values, skipped, effects(unlock), recording(watcher, plan.id()));
        }
    }

    /// One value can stand for several only where one value stands now: two keys that an issuer gives two values for
    /// must not get the same one.
    private void requireEnough(RotationPlan plan, List<SecretText> given, WorkSnapshot snapshot) throws Failure {
        List<Change> asked = plan.changes().stream()
                .filter(change -> !change.removed() && format(change).isEmpty())
                .toList();
        var present = new HashSet<Optional<SecretText>>();
        for (Change change : asked) {
            present.add(Reader.require(snapshot, change.profile()).document().flatMap(it -> it.value(change.key())));
        }
        boolean enough = given.size() == asked.size() || (given.size() == 1 && present.size() == 1);
        if (!enough) {
            throw new Failure.Usage(text("app.noNewValues", asked.size()), text("app.noNewValues.remedy"));
        }
    }

    private RotationValues values(RotationPlan plan, List<SecretText> given) throws Failure {
        WorkSnapshot snapshot = session.snapshot();
        var pairs = new ArrayList<RotationValues.Pair>();
        requireEnough(plan, given, snapshot);
        int next = 0;
        for (Change change : plan.changes()) {
            Profile profile = Reader.require(snapshot, change.profile());
            var document = profile.document().orElseThrow();
            SecretText old = document.value(change.key()).orElse(SecretText.EMPTY);
            Optional<SecretFormat> format = format(change);
            SecretText value;
            if (change.removed()) {
                value = SecretText.EMPTY;
            } else if (format.isPresent()) {
                value = session.generator().generate(format.get());
            } else if (given.size() == 1) {
                // One value that somebody else has issued, for all places that held the one that it replaces.
                value = given.getFirst();
            } else {
                value = given.get(next++);
            }
            if (!change.removed() && (value.isEmpty() || value.equals(old))) {
                throw new Failure.Usage(text("app.sameValue", change.key()), text("app.sameValue.remedy"));
            }
            pairs.add(new RotationValues.Pair(old, value, change.previous().flatMap(document::value)));
        }
        return new RotationValues(pairs);
    }

    /// See [Rotations#resume].
    public Rotations.Outcome resume(
            Rotation rotation, Optional<Unlock> unlock, Set<ProcedureStep> skipped, Watcher watcher)
            throws Failure, InterruptedException {
        writing.require();
        synchronized (session) {
            records.require();
            requireConfirmed(unconfirmed(rotation, ahead(rotation)), skipped);
            noteIfAbandoned(rotation);
            return rotations.resume(
                    rotation,
                    skipped,
                    effects(unlock),
                    recording(watcher, rotation.plan().id()));
        }
    }

    /// See [Rotations#look].
    public Rotations.Outcome look(Rotation rotation) throws Failure {
        synchronized (session) {
            return rotations.look(rotation, effects(Optional.empty()));
        }
    }

    /// See [Rotations#rollBack].
    public Rotations.Outcome rollBack(Rotation rotation, Set<ProcedureStep> skipped, Watcher watcher)
            throws Failure, InterruptedException {
        writing.require();
        synchronized (session) {
            records.require();
            requireConfirmed(unconfirmed(rotation, Direction.BACK), skipped);
            noteIfAbandoned(rotation);
            return rotations.rollBack(
                    rotation,
                    skipped,
                    effects(Optional.empty()),
                    recording(watcher, rotation.plan().id()));
        }
    }

    /// One that has made no values yet is given up, whichever way it was to go.
    private void noteIfAbandoned(Rotation rotation) throws Failure {
        if (rotation.prepared().isEmpty()) {
            new RotationLog(records, rotation.plan().id()).abandoned(rotation);
        }
    }

    private RotationEffects effects(Optional<Unlock> unlock) {
        return new RotationEffects(session, records, history, unlock, app.clock());
    }

    /// What is done outside stands in the activity log, too, whether or not it succeeded.
    private Watcher recording(Watcher watcher, String id) throws Failure {
        var log = new RotationLog(records, id);
        return rotation -> {
            log.note(rotation);
            watcher.changed(rotation);
        };
    }
}

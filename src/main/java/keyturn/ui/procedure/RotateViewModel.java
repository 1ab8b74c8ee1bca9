package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import keyturn.app.RotationProcedure;
import keyturn.app.RotationRequest;
import keyturn.backup.Unlock;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.generate.SecretFormat;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.policy.Policy;
import keyturn.policy.SecretType;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;

/// What is asked before a rotation begins. Nothing is done until [#work]. Has no nodes.
final class RotateViewModel {

    /// What would be done, as things stand.
    ///
    /// @param unconfirmed what nobody has confirmed that it may be run or reached
    /// @param formats     of each change, in order; empty where somebody has to give the value
    record Draft(RotationPlan plan, List<Task> unconfirmed, List<Optional<SecretFormat>> formats) {
        Draft {
            unconfirmed = List.copyOf(unconfirmed);
            formats = List.copyOf(formats);
        }

        /// Changes whose new value somebody has to give.
        List<Change> asked() {
            return plan.changes().stream()
                    .filter(change -> !change.removed()
                            && formats.get(plan.changes().indexOf(change)).isEmpty())
                    .toList();
        }
    }

    private static final List<Duration> USUAL =
            List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final RotationBench bench;
    private final List<Place> places;
    private final boolean emergency;
    private final Policy policy;
    private final ReadOnlyObjectWrapper<Optional<Draft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Optional<Duration>> grace = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty lockedOut = new SimpleBooleanProperty();
    private final Questions questions = new Questions(this::check);
    private final Subscription staged;
    private Optional<Duration> ofPolicy = Optional.empty();
    private int given;
    private int planning;
    private boolean busy;

    /// @param emergency true if the values have leaked
    RotateViewModel(RotationBench bench, List<Place> places, boolean emergency) {
        this.bench = bench;
        this.places = List.copyOf(places);
        this.emergency = emergency;
        policy = bench.folder().state().policy().policy();
        lockedOut.addListener((_, _, _) -> check());
        grace.addListener((_, _, _) -> plan());
        staged = bench.folder().changesProperty().subscribe(_ -> check());
        plan();
    }

    boolean emergency() {
        return emergency;
    }

    /// Empty while it is being made, and where none can be made.
    ReadOnlyObjectProperty<Optional<Draft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Why there is no plan; empty if there is one.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What still keeps the rotation from beginning; empty if nothing does.
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    Questions questions() {
        return questions;
    }

    /// How long the old value stays valid; zero for not at all, empty for what policy says.
    ObjectProperty<Optional<Duration>> graceProperty() {
        return grace;
    }

    /// The person knows that whoever uses an old value is locked out.
    BooleanProperty lockedOutProperty() {
        return lockedOut;
    }

    /// True if every key has one beside it that can keep the old value for a time.
    boolean canHaveGrace() {
        return !emergency
                && places.stream()
                        .allMatch(place -> policy.type(place.key())
                                .flatMap(SecretType::previous)
                                .isPresent());
    }

    /// The lengths that are offered, shortest first; that of policy is among them.
    List<Duration> graces() {
        return Stream.concat(USUAL.stream(), ofPolicy.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The one that is chosen.
    Duration chosenGrace() {
        return grace.get().or(() -> ofPolicy).orElse(Duration.ZERO);
    }

    /// True if the old values stop working at once, which has to be ticked.
    boolean locksOut() {
        return !emergency && chosenGrace().isZero();
    }

    /// Profiles of the plan with edits that are not saved.
    boolean isStaged() {
        return draft.get()
                .filter(it -> bench.folder().changesProperty().get().stream()
                        .anyMatch(change -> it.plan().profiles().contains(change.profile())))
                .isPresent();
    }

    /// Saves them.
    void save() {
        bench.folder().save(this::plan);
    }

    /// The sheet has gone.
    void close() {
        staged.unsubscribe();
    }

    /// How many new values have been given.
    void given(int count) {
        given = count;
        check();
    }

    private void plan() {
        int mine = ++planning;
        busy = true;
        check();
        var request = new RotationRequest(places, grace.get(), emergency);
        bench.jobs().start(new Job<>(text("procedure.planning"), _ -> draft(bench.procedure(), request), outcome -> {
            if (mine == planning) {
                planned(outcome);
            }
        }));
    }

    private static Draft draft(RotationProcedure procedure, RotationRequest request) throws Failure {
        RotationPlan plan = procedure.plan(request);
        return new Draft(
                plan,
                procedure.unconfirmed(plan),
                plan.changes().stream().map(procedure::format).toList());
    }

    private void planned(Outcome<Draft> outcome) {
        busy = false;
        problem.set("");
        switch (outcome) {
            case Outcome.Done(Draft made) -> {
                if (grace.get().isEmpty()) {
                    ofPolicy = made.plan().grace();
                }
                boolean locks = made.plan().recipients().isEmpty()
                        && made.plan().tasks().contains(new Task.BackUp());
                questions.ask(made.unconfirmed(), locks);
                draft.set(Optional.of(made));
            }
            case Outcome.Failed(Failure failure) -> refused(failure.line());
            case Outcome.Cancelled() -> refused(text("procedure.stopped"));
        }
        check();
    }

    private void refused(String why) {
        draft.set(Optional.empty());
        problem.set(why);
    }

    private void check() {
        // A blank keeps it from beginning and shows nothing: the problem says why.
        missing.set(
                busy
                        ? text("procedure.planning")
                        : draft.get().map(this::missing).orElse(" "));
    }

    private String missing(Draft made) {
        int wanted = made.asked().size();
        // One value can be meant for all places that held the one that has leaked.
        boolean enough = given == wanted || (emergency && given == 1);
        if (isStaged()) {
            return text("procedure.missing.staged");
        } else if (!enough) {
            return text("procedure.missing.value");
        } else if (locksOut() && !lockedOut.get()) {
            return text("procedure.missing.lockedOut");
        } else if (!questions.isConfirmed()) {
            return text("procedure.missing.confirm");
        }
        return questions.isLocked() ? "" : text("procedure.missing.lock");
    }

    /// Names what is rotated.
    String title() {
        return draft.get().map(it -> Rotations.names(it.plan())).orElse("");
    }

    /// Each place whose value is replaced, with the fingerprint of what it holds.
    List<String> places() {
        var fingerprints = bench.folder().session().fingerprints();
        var snapshot = bench.folder().state().snapshot();
        return draft.get().stream()
                .flatMap(made -> made.plan().changes().stream())
                .map(change -> {
                    Optional<SecretText> value = snapshot.profile(change.profile())
                            .flatMap(Profile::document)
                            .flatMap(document -> document.value(change.key()));
                    return text(
                            "procedure.place",
                            change.key(),
                            change.profile().name(),
                            value.map(fingerprints::shown).orElse("?"));
                })
                .toList();
    }

    /// The rotation as it has been agreed to.
    ///
    /// @param values new values, in the order of [Draft#asked]
    RunningRotation.Work work(List<SecretText> values, Optional<Unlock> unlock) {
        Draft agreed = draft.get().orElseThrow();
        var skipped = questions.skipped();
        var confirmed = List.copyOf(questions.confirmations().sequencedKeySet());
        return (procedure, watcher) -> {
            if (!confirmed.isEmpty()) {
                procedure.confirm(confirmed);
            }
            return procedure.begin(agreed.plan(), values, unlock, skipped, watcher);
        };
    }
}

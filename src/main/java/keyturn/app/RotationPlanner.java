package keyturn.app;

import static keyturn.text.Texts.text;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.Environment;
import keyturn.policy.Policy;
import keyturn.policy.Procedure;
import keyturn.policy.ProcedureStep;
import keyturn.policy.RemoteSpec;
import keyturn.policy.SecretType;
import keyturn.policy.Validation;
import keyturn.policy.VerifySpec;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.RotationPlan.Previous;
import keyturn.rotate.Task;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Makes the plan of a rotation from what is wanted, what policy says, and what the profiles hold.
final class RotationPlanner {

    private final WorkSnapshot snapshot;
    private final Policy policy;
    private final SecureRandom random;
    private final Clock clock;

    RotationPlanner(WorkSnapshot snapshot, Policy policy, SecureRandom random, Clock clock) {
        this.snapshot = snapshot;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
    }

    RotationPlan plan(RotationRequest request) throws Failure {
        List<Place> places = inOrder(request.emergency() ? everywhere(request.places()) : request.places());
        List<Procedure> procedures = places.stream()
                .map(place -> policy.procedures().of(place.profile(), place.key()))
                .toList();
        Procedure first = procedures.getFirst();
        boolean apart = procedures.stream()
                .anyMatch(own ->
                        !own.steps().equals(first.steps()) || !own.recipients().equals(first.recipients()));
        if (apart && !request.emergency()) {
            throw new Failure.Usage(text("app.rotationApart"), text("app.rotationApart.remedy"));
        }
        List<ProcedureStep> steps = apart ? together(procedures) : first.steps();
        Optional<Duration> grace = grace(request, places, first);
        List<Change> changes = new ArrayList<>();
        for (Place place : places) {
            changes.add(change(place, grace.isPresent(), request.emergency()));
        }
        byte[] id = new byte[8];
        random.nextBytes(id);
        return new RotationPlan(
                HexFormat.of().formatHex(id),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                request.emergency(),
                grace,
                changes,
                tasks(steps, changes),
                apart ? recipients(procedures) : first.recipients(),
                first.log());
    }

    /// What has leaked is replaced everywhere at once, even where policy goes different ways: in the usual order,
    /// and in
    /// each place only what its policy says.
    private static List<ProcedureStep> together(List<Procedure> procedures) {
        return ProcedureStep.USUAL.stream()
                .filter(step -> procedures.stream().anyMatch(own -> own.steps().contains(step)))
                .toList();
    }

    /// One backup holds all profiles: whoever may open one of them would open all, so that a passphrase is asked
    /// for unless all agree.
    private static List<String> recipients(List<Procedure> procedures) {
        return procedures.stream().map(Procedure::recipients).distinct().count() == 1
                ? procedures.getFirst().recipients()
                : List.of();
    }

    /// Every secret that has one of the values, whatever its key is called. Settings are left: a user may be
    /// called as a password that was guessable.
    private List<Place> everywhere(List<Place> places) throws Failure {
        var leaked = new HashSet<SecretText>();
        for (Place place : places) {
            leaked.add(value(place));
        }
        var found = new LinkedHashSet<>(places);
        for (Profile profile : snapshot.profiles()) {
            for (EnvKey key : profile.keys()) {
                Optional<SecretText> value = profile.document().flatMap(document -> document.value(key));
                if (value.isPresent() && leaked.contains(value.get()) && policy.isSecret(key)) {
                    found.add(new Place(profile.name(), key));
                }
            }
        }
        return List.copyOf(found);
    }

    /// Where mistakes cost least comes first: relaxed environments, then standard ones, then strict ones.
    private List<Place> inOrder(List<Place> places) {
        return places.stream()
                .sorted(Comparator.comparing(place -> policy.environment(place.profile())
                        .map(Environment::validation)
                        .orElse(Validation.STANDARD)))
                .toList();
    }

    private SecretText value(Place place) throws Failure {
        Profile profile = Reader.require(snapshot, place.profile());
        return profile.document()
                .flatMap(document -> document.value(place.key()))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new Failure.NotFound(
                        text("app.noValue", place.key(), profile.fileName()), text("app.noValueToRotate.remedy")));
    }

    private Optional<Duration> grace(RotationRequest request, List<Place> places, Procedure procedure) throws Failure {
        if (request.emergency()) {
            return Optional.empty();
        }
        boolean possible =
                places.stream().allMatch(place -> previous(place.key()).isPresent());
        Optional<Duration> wanted = request.grace()
                .or(() -> possible ? procedure.grace() : Optional.empty())
                .filter(time -> !time.isZero());
        if (wanted.isPresent() && !possible) {
            throw new Failure.Usage(text("app.noGrace", request.keys()), text("app.noGrace.remedy"));
        }
        return wanted;
    }

    private Optional<EnvKey> previous(EnvKey key) {
        return policy.type(key).flatMap(SecretType::previous);
    }

    /// Where a key is set twice, programs differ in which value they take: the old one would live on in the other
    /// line.
    private void requireOnce(Place place) throws Failure {
        Profile profile = Reader.require(snapshot, place.profile());
        long lines = profile.document().orElseThrow().assignments().stream()
                .filter(each -> each.key().equals(place.key()))
                .count();
        if (lines > 1) {
            throw new Failure.Refused(
                    text("app.setTwice", place.key(), profile.fileName()), text("app.setTwice.remedy"));
        }
    }

    private Change change(Place place, boolean grace, boolean emergency) throws Failure {
        value(place);
        requireOnce(place);
        boolean holdsEarlier = policy.types().values().stream()
                .anyMatch(type -> type.previous().equals(Optional.of(place.key())));
        Optional<EnvKey> previous = previous(place.key());
        if (grace) {
            return new Change(place.profile(), place.key(), false, previous, Previous.KEEPS_OLD);
        }
        boolean there = previous.isPresent()
                && Reader.require(snapshot, place.profile()).keys().contains(previous.get());
        Previous usage = emergency && there ? Previous.REMOVED : Previous.LEFT;
        return new Change(place.profile(), place.key(), emergency && holdsEarlier, previous, usage);
    }

    private List<Task> tasks(List<ProcedureStep> steps, List<Change> changes) throws Failure {
        var tasks = new LinkedHashSet<Task>();
        for (ProcedureStep step : steps) {
            switch (step) {
                case GENERATE -> tasks.add(new Task.Generate());
                case BACKUP -> tasks.add(new Task.BackUp());
                case WRITE -> tasks.add(new Task.Write());
                case PUSH -> tasks.addAll(pushes(with(step, changes)));
                case RESTART ->
                    with(step, changes)
                            .forEach(change -> procedure(change)
                                    .restart()
                                    .ifPresent(command -> tasks.add(new Task.Restart(command))));
                case VERIFY -> tasks.addAll(verifications(with(step, changes)));
                case RECORD -> tasks.add(new Task.Recording());
            }
        }
        return List.copyOf(tasks);
    }

    /// Those whose policy has this step.
    private List<Change> with(ProcedureStep step, List<Change> changes) {
        return changes.stream()
                .filter(change -> procedure(change).steps().contains(step))
                .toList();
    }

    private Procedure procedure(Change change) {
        return policy.procedures().of(change.profile(), change.key());
    }

    private List<Task> pushes(List<Change> changes) throws Failure {
        var tasks = new ArrayList<Task>();
        var taken = new HashSet<String>();
        for (Change change : changes) {
            for (String name : procedure(change).push()) {
                RemoteSpec remote = policy.procedures().remote(name).orElseThrow();
                if (!taken.add(name + "/" + change.key())) {
                    throw new Failure.Usage(
                            text("app.pushedTwice", change.key(), name), text("app.pushedTwice.remedy"));
                }
                tasks.add(new Task.Push(remote, change.profile(), change.key()));
            }
        }
        return tasks;
    }

    /// One that does not read the value itself is done once for a profile.
    private Set<Task> verifications(List<Change> changes) {
        var tasks = new LinkedHashSet<Task>();
        var done = new HashSet<String>();
        for (Change change : changes) {
            for (VerifySpec spec : procedure(change).verify()) {
                boolean reads = spec instanceof VerifySpec.Program(var _, boolean input, var _) && input;
                ProfileName profile = change.profile();
                if (done.add(spec + "/" + profile + (reads ? "/" + change.key() : "")) && !change.removed()) {
                    tasks.add(new Task.Verify(spec, profile, change.key()));
                }
            }
        }
        return tasks;
    }
}

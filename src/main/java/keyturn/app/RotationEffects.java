package keyturn.app;

import static keyturn.text.Texts.kept;
import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.activity.Action;
import keyturn.activity.Event;
import keyturn.backup.BackupFormat;
import keyturn.backup.Unlock;
import keyturn.connect.Connection;
import keyturn.connect.Endpoint;
import keyturn.connect.Login;
import keyturn.connect.Step;
import keyturn.edit.Edits;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.FileContent;
import keyturn.file.FileMode;
import keyturn.file.WholeFiles;
import keyturn.job.Progress;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.remote.Remote;
import keyturn.remote.directory.DirectoryRemote;
import keyturn.rotate.Effects;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationState;
import keyturn.rotate.RotationValues;
import keyturn.rotate.effect.OutsideProgram;
import keyturn.rotate.effect.Verification;
import keyturn.work.Ledger.Evidence;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// What a rotation does in and around one work folder.
///
/// @param unlock what the backup is made with, if the plan names no recipients
record RotationEffects(Session session, Records records, History history, Optional<Unlock> unlock, Clock clock)
        implements Effects {

    /// A program that writes so often is at work on the file; its person decides.
    private static final int TRIES = 5;

    @Override
    public Optional<SecretText> present(ProfileName profile, EnvKey key) throws Failure {
        return Reader.require(session.snapshot(), profile).document().flatMap(document -> document.value(key));
    }

    @Override
    public String write(List<Edit> wanted, boolean lenient) throws Failure {
        for (int tries = 1; ; tries++) {
            WorkSnapshot snapshot = session.snapshot();
            var edits = new Edits(snapshot, session.usedLoaders().loaders());
            var left = new ArrayList<String>();
            for (Edit each : wanted) {
                if (!stage(edits, each)) {
                    left.add(each.key() + " (" + each.profile().name() + ")");
                }
            }
            if (!left.isEmpty() && !lenient) {
                throw new Failure.Conflict(text("app.rotationEdited", String.join(", ", left)), "");
            }
            Map<ProfileName, EnvDocument> changed = edits.changed();
            try {
                if (!changed.isEmpty()) {
                    session.profiles().save(snapshot, changed);
                }
                return left.isEmpty() ? "" : text("app.rotationLeft", String.join(", ", left));
            } catch (Failure.Conflict conflict) {
                if (tries == TRIES) {
                    throw conflict;
                }
            }
        }
    }

    /// @return false if the key holds neither what it is to get nor what it must hold
    private static boolean stage(Edits edits, Edit edit) throws Failure {
        Optional<SecretText> present = edits.document(edit.profile()).flatMap(document -> document.value(edit.key()));
        if (present.equals(edit.to())) {
            return true;
        } else if (!present.equals(edit.from())) {
            return false;
        }
        if (edit.to().isPresent()) {
            edits.set(edit.profile(), edit.key(), edit.to().get());
        } else {
            edits.remove(edit.profile(), edit.key());
        }
        return true;
    }

    @Override
    public String backUp(Set<ProfileName> profiles, List<String> recipients) throws Failure, InterruptedException {
        Unlock lock = recipients.isEmpty()
                ? unlock.orElseThrow(
                        () -> new Failure.Usage(text("app.rotationNoLock"), text("app.rotationNoLock.remedy")))
                : new Unlock.ForRecipients(recipients);
        var backup = session.backups()
                .create(
                        session.snapshot(),
                        profiles,
                        BackupFormat.AGE,
                        lock,
                        kept("app.rotationBackup"),
                        Progress.NONE);
        return String.valueOf(backup.file().getFileName());
    }

    @Override
    public Remote remote(RemoteSpec spec) {
        return switch (spec) {
            case RemoteSpec.Directory(String name, String path) ->
                new DirectoryRemote(name, session.folder().root().resolve(path).normalize());
        };
    }

    private OutsideProgram programs() {
        return new OutsideProgram(session.folder().root(), System.getenv());
    }

    @Override
    public Attempt restart(CommandSpec command, List<SecretText> hidden) throws Failure, InterruptedException {
        return programs().run(command, Optional.empty(), withAllSecrets(hidden));
    }

    /// A program that tells a profile tells more than what is rotated.
    private List<SecretText> withAllSecrets(List<SecretText> hidden) throws Failure {
        var policy = session.policy().policy();
        var all = new LinkedHashSet<>(hidden);
        for (Profile profile : session.snapshot().profiles()) {
            EnvDocument document = profile.document().orElse(EnvDocument.EMPTY);
            document.keys().stream()
                    .filter(policy::isSecret)
                    .map(document::value)
                    .flatMap(Optional::stream)
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    @Override
    public Attempt verify(VerifySpec spec, ProfileName profile, SecretText value, List<SecretText> hidden)
            throws Failure, InterruptedException {
        EnvDocument document =
                Reader.require(session.snapshot(), profile).document().orElse(EnvDocument.EMPTY);
        var policy = session.policy().policy();
        return new Verification(programs(), service -> logIn(service, profile), Thread::sleep)
                .verify(spec, value, document::value, policy::isSecret, withAllSecrets(hidden));
    }

    /// With what the loaders in use read in the profile, at every server of this kind.
    private Attempt logIn(String service, ProfileName profile) throws Failure {
        List<Connection> wanted = new ConnectionCheck(session, records)
                .plan(profile).connections().stream()
                        .filter(each -> isOf(service, each.endpoint()))
                        .toList();
        for (Connection each : wanted) {
            for (Step step : Login.check(each.endpoint(), ConnectionCheck.LIMIT)) {
                if (step.state() == Step.State.FAILED) {
                    return new Attempt(
                            false,
                            text("app.rotationLogin", each.title(), step.stage().title(), step.said()));
                }
            }
        }
        return wanted.isEmpty()
                ? new Attempt(false, text("app.rotationNoServer", service))
                : new Attempt(true, wanted.stream().map(Connection::title).collect(Collectors.joining(", ")));
    }

    private static boolean isOf(String service, Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Postgres _ -> service.equals("postgres");
            case Endpoint.MySql _ -> service.equals("mysql");
            case Endpoint.Redis _ -> service.equals("redis");
            case Endpoint.Smtp _ -> service.equals("smtp");
            case Endpoint.Web _ -> false;
        };
    }

    @Override
    public String record(Rotation rotation, RotationValues values, RotationState ended) throws Failure {
        RotationPlan plan = rotation.plan();
        Action action = switch (ended) {
            case ROLLED_BACK -> Action.ROLL_BACK;
            case RETIRED -> Action.RETIRE;
            default -> Action.ROTATE;
        };
        boolean noted = session.activity().read().entries().stream()
                .map(entry -> entry.event())
                .anyMatch(event -> event.action() == action
                        && event.detail()
                                .filter(detail -> detail.startsWith(plan.id()))
                                .isPresent());
        LocalDate today = LocalDate.now(clock);
        if (ended == RotationState.CURRENT) {
            for (int i = 0; i < plan.changes().size(); i++) {
                RotationPlan.Change change = plan.changes().get(i);
                if (!change.removed()) {
                    var place = new Place(change.profile(), change.key());
                    history.record(place, values.pairs().get(i).next(), today, Evidence.ROTATED);
                }
            }
            if (!noted && plan.logFile().isPresent()) {
                writeLine(plan, today, plan.logFile().get());
            }
        }
        if (ended == RotationState.ROLLED_BACK) {
            for (int i = 0; i < plan.changes().size(); i++) {
                RotationPlan.Change change = plan.changes().get(i);
                SecretText old = values.pairs().get(i).old();
                if (present(change.profile(), change.key()).equals(Optional.of(old))) {
                    history.returned(new Place(change.profile(), change.key()), old);
                }
            }
        }
        if (!noted) {
            records.add(events(plan, values, action));
        }
        return "";
    }

    private List<Event> events(RotationPlan plan, RotationValues values, Action action) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < plan.changes().size(); i++) {
            RotationPlan.Change change = plan.changes().get(i);
            RotationValues.Pair pair = values.pairs().get(i);
            String old = session.fingerprints().shown(pair.old());
            Event event = Event.of(action).in(change.profile()).on(change.key());
            if (!pair.next().isEmpty()) {
                String next = session.fingerprints().shown(pair.next());
                event = event.of(action == Action.ROLL_BACK ? old : next);
            }
            String kind = plan.emergency() ? kept("app.rotationEmergency") : kept("app.rotationOrdinary");
            events.add(event.with(kept("app.rotationDetail", plan.id(), kind, old)));
        }
        return events;
    }

    /// The guide's line, once for each key.
    private void writeLine(RotationPlan plan, LocalDate today, String name) throws Failure {
        Path file = session.folder().root().resolve(name).normalize();
        String lines = plan.changes().stream()
                .map(change -> kept("app.rotationLine", today, change.key()) + "\n")
                .distinct()
                .collect(Collectors.joining());
        switch (FileContent.of(file)) {
            case FileContent.Whole whole -> {
                String text = new String(whole.bytes(), StandardCharsets.UTF_8);
                if (!text.endsWith(lines)) {
                    String start = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
                    var change = new WholeFiles.Change(
                            file, (start + lines).getBytes(StandardCharsets.UTF_8), whole.digest());
                    WholeFiles.replace(List.of(change));
                }
            }
            case FileContent.Refused(boolean missing, String _)
            when missing -> {
                Path folder = file.getParent();
                if (folder != null) {
                    FileMode.createFolder(folder);
                }
                WholeFiles.create(file, lines.getBytes(StandardCharsets.UTF_8));
            }
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("app.rotationNoLine", name, reason), "");
        }
    }
}

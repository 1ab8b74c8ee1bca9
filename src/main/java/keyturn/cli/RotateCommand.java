package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.app.RotationProcedure;
import keyturn.app.RotationRequest;
import keyturn.app.Session;
import keyturn.backup.Unlock;
import keyturn.env.EnvKey;
import keyturn.env.Passphrase;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.policy.ProcedureStep;
import keyturn.policy.SecretType;
import keyturn.rotate.Direction;
import keyturn.rotate.IncidentReport;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationState;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
import keyturn.rotate.TaskText;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;

/// `keyturn rotate PROFILE KEY…`, `rotate --resume`, `rotate --rollback`: the rotation procedure, step by step.
final class RotateCommand implements Command {

    private static final String GRACE = "--grace";
    private static final String EMERGENCY = "--emergency";
    private static final String DRY_RUN = "--dry-run";
    private static final String RESUME = "--resume";
    private static final String ROLLBACK = "--rollback";
    private static final String RETIRE = "--retire";
    private static final String SKIP = "--skip";
    private static final String CONFIRM = "--confirm";
    private static final String REPORT = "--report";

    /// In days.
    private static final int LONGEST_GRACE = 366;

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "rotate",
                words.text("cli.rotate.about"),
                words.text("cli.rotate.more"),
                List.of(
                        Shape.Option.value(GRACE, "TIME", words.text("cli.rotate.option.grace")),
                        Shape.Option.flag(EMERGENCY, words.text("cli.rotate.option.emergency")),
                        Shape.Option.flag(DRY_RUN, words.text("cli.rotate.option.dryRun")),
                        Shape.Option.flag(RESUME, words.text("cli.rotate.option.resume")),
                        Shape.Option.flag(ROLLBACK, words.text("cli.rotate.option.rollback")),
                        Shape.Option.flag(RETIRE, words.text("cli.rotate.option.retire")),
                        Shape.Option.values(SKIP, "STEP", words.text("cli.rotate.option.skip")),
                        Shape.Option.flag(CONFIRM, words.text("cli.rotate.option.confirm")),
                        Shape.Option.value(REPORT, "FILE", words.text("cli.rotate.option.report")),
                        Shape.Option.value(PassphraseInput.OPTION, "FILE", words.text("cli.passphrase.file"))),
                List.of(
                        Shape.optional("PROFILE", words.text("cli.place.profile")),
                        Shape.any("KEY", words.text("cli.place.key"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        Words words = call.words();
        Set<ProcedureStep> skipped = skipped(words.values(SKIP));
        long ways =
                List.of(RESUME, ROLLBACK, RETIRE).stream().filter(words::has).count();
        boolean goesOn = ways == 1 && words.places().isEmpty();
        boolean begins = ways == 0 && words.places().size() >= 2;
        if (!goesOn && !begins) {
            throw new Failure.Usage(text("cli.rotate.words"), text("cli.rotate.words.remedy"));
        }
        return goesOn ? goOn(call, skipped) : begin(call, skipped);
    }

    private static Set<ProcedureStep> skipped(List<String> names) throws Failure.Usage {
        var skipped = EnumSet.noneOf(ProcedureStep.class);
        var possible =
                EnumSet.of(ProcedureStep.BACKUP, ProcedureStep.PUSH, ProcedureStep.RESTART, ProcedureStep.VERIFY);
        for (String name : names) {
            ProcedureStep step = ProcedureStep.parse(name)
                    .filter(possible::contains)
                    .orElseThrow(
                            () -> new Failure.Usage(text("cli.rotate.noSkip", name), text("cli.rotate.noSkip.remedy")));
            skipped.add(step);
        }
        return skipped;
    }

    private static ExitCode begin(Call call, Set<ProcedureStep> skipped) throws Failure, InterruptedException {
        boolean dry = call.words().has(DRY_RUN);
        try (var session = dry ? call.read() : call.write()) {
            RotationRequest request = request(call, session);
            RotationPlan plan = session.rotation().plan(request);
            List<Task> unconfirmed = session.rotation().unconfirmed(plan).stream()
                    .filter(task -> !skipped.contains(task.step()))
                    .toList();
            if (dry) {
                if (call.inJson()) {
                    call.print(out -> RotateReport.planJson(out, plan));
                } else {
                    RotateReport.plan(call, plan, unconfirmed);
                }
                return ExitCode.DONE;
            }
            confirm(call, session, unconfirmed);
            List<SecretText> given = given(call, session, plan);
            warn(call, session, plan);
            Watch watch = new Watch(call);
            boolean locked =
                    skipped.contains(ProcedureStep.BACKUP) || !plan.recipients().isEmpty();
            if (locked) {
                return tell(
                        call, session.rotation().begin(plan, given, Optional.empty(), skipped, watch.live()), false);
            }
            try (Passphrase passphrase = new PassphraseInput(call).toLock()) {
                Optional<Unlock> unlock = Optional.of(new Unlock.ByPassphrase(passphrase));
                return tell(call, session.rotation().begin(plan, given, unlock, skipped, watch.live()), false);
            }
        }
    }

    /// What is told while it runs; nothing with `--json`.
    private record Watch(Call call) {
        keyturn.rotate.Watcher live() {
            return call.inJson() ? keyturn.rotate.Watcher.NONE : new RotateReport.Live(call);
        }
    }

    private static RotationRequest request(Call call, Session session) throws Failure {
        Profile profile = Profiles.named(session.snapshot(), call.words().place(0));
        var document = Profiles.document(profile);
        var places = new ArrayList<Place>();
        for (String word : call.words().placesFrom(1)) {
            EnvKey key = Profiles.key(profile, document, word);
            if (!places.contains(new Place(profile.name(), key))) {
                places.add(new Place(profile.name(), key));
            }
        }
        Optional<String> word = call.words().value(GRACE);
        boolean emergency = call.words().has(EMERGENCY);
        if (word.isPresent() && emergency) {
            throw new Failure.Usage(text("cli.rotate.graceEmergency"), text("cli.rotate.graceEmergency.remedy"));
        }
        Optional<Duration> grace = word.isPresent() ? Optional.of(grace(word.get())) : Optional.empty();
        return new RotationRequest(places, grace, emergency);
    }

    /// `7d`, `2w`, `12h`, or `0d` for none. Months and years are no grace.
    private static Duration grace(String word) throws Failure.Usage {
        if (word.matches("[0-9]{1,4}h")) {
            return Duration.ofHours(Long.parseLong(word.substring(0, word.length() - 1)));
        }
        Period period = Periods.parse(word);
        long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
        if (period.toTotalMonths() != 0 || days > LONGEST_GRACE) {
            throw new Failure.Usage(text("cli.noTime", word), text("cli.rotate.grace.remedy"));
        }
        return Duration.ofDays(days);
    }

    /// What policy runs is a person's decision, the first time and whenever it has changed.
    private static void confirm(Call call, Session session, List<Task> unconfirmed) throws Failure {
        if (unconfirmed.isEmpty()) {
            return;
        }
        unconfirmed.forEach(task -> call.say("  " + TaskText.of(task)));
        if (!call.words().has(CONFIRM)) {
            Optional<char[]> answer = call.terminal().ask(text("cli.rotate.confirm"));
            boolean yes = answer.isPresent()
                    && Arrays.equals(answer.get(), text("cli.rotate.yes").toCharArray());
            if (!yes) {
                throw new Failure.Usage(text("cli.rotate.notConfirmed"), text("cli.rotate.notConfirmed.remedy"));
            }
        }
        session.rotation().confirm(unconfirmed);
    }

    private static List<SecretText> given(Call call, Session session, RotationPlan plan) throws Failure {
        List<RotationPlan.Change> asked = plan.changes().stream()
                .filter(change -> !change.removed())
                .filter(change -> session.rotation().format(change).isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var input = new SecretInput(call.terminal());
        List<String> names = asked.stream()
                .map(change -> change.key() + " (" + change.profile().name() + ")")
                .toList();
        return input.values(names);
    }

    private static void warn(Call call, Session session, RotationPlan plan) {
        var policy = session.policy().policy();
        boolean logsOut = plan.grace().isEmpty()
                && plan.changes().stream()
                        .anyMatch(change -> policy.type(change.key())
                                .flatMap(SecretType::previous)
                                .isPresent());
        if (logsOut) {
            call.say(text("cli.rotate.logsOut", Rotations.names(plan)));
        }
    }

    private static ExitCode goOn(Call call, Set<ProcedureStep> skipped) throws Failure, InterruptedException {
        try (var session = call.write()) {
            session.rotation().tidy();
            Optional<Rotation> open = session.rotation().rotations().open();
            var watch = new Watch(call);
            if (call.words().has(ROLLBACK)) {
                Rotation rotation = open.orElseThrow(RotateCommand::nothingOpen);
                confirm(call, session, unconfirmed(session, rotation, Direction.BACK, skipped));
                return tell(call, session.rotation().rollBack(rotation, skipped, watch.live()), true);
            }
            boolean retire = call.words().has(RETIRE);
            Optional<Rotation> wanted = retire || open.isEmpty() ? inGrace(session, retire) : open;
            Rotation rotation = wanted.orElseThrow(RotateCommand::nothingOpen);
            confirm(call, session, unconfirmed(session, rotation, RotationProcedure.ahead(rotation), skipped));
            return tell(call, resume(call, session, rotation, skipped, watch), false);
        }
    }

    private static List<Task> unconfirmed(Session session, Rotation rotation, Direction way, Set<ProcedureStep> skipped)
            throws Failure {
        return session.rotation().unconfirmed(rotation, way).stream()
                .filter(task -> !skipped.contains(task.step()))
                .toList();
    }

    /// The one whose time is over, or with `--retire` the oldest one.
    private static Optional<Rotation> inGrace(Session session, boolean retire) throws Failure {
        Rotations rotations = session.rotation().rotations();
        return rotations.inGrace().stream()
                .filter(each -> retire || rotations.isOver(each))
                .findFirst();
    }

    private static Failure.NotFound nothingOpen() {
        return new Failure.NotFound(text("cli.rotate.nothingOpen"), text("cli.rotate.nothingOpen.remedy"));
    }

    private static Rotations.Outcome resume(
            Call call, Session session, Rotation rotation, Set<ProcedureStep> skipped, Watch watch)
            throws Failure, InterruptedException {
        int backup = rotation.plan().tasks().indexOf(new Task.BackUp());
        boolean locks = backup >= 0
                && rotation.prepared().isPresent()
                && rotation.state() != RotationState.GRACE
                && rotation.direction() == Direction.FORWARD
                && !rotation.isOver(backup)
                && rotation.plan().recipients().isEmpty()
                && !skipped.contains(ProcedureStep.BACKUP);
        if (!locks) {
            return session.rotation().resume(rotation, Optional.empty(), skipped, watch.live());
        }
        try (Passphrase passphrase = new PassphraseInput(call).toLock()) {
            Optional<Unlock> unlock = Optional.of(new Unlock.ByPassphrase(passphrase));
            return session.rotation().resume(rotation, unlock, skipped, watch.live());
        }
    }

    private static ExitCode tell(Call call, Rotations.Outcome outcome, boolean backWanted) throws Failure {
        if (call.inJson()) {
            call.print(out -> RotateReport.json(out, outcome));
        } else {
            RotateReport.tell(call, outcome);
        }
        Optional<String> report = call.words().value(REPORT);
        if (report.isPresent()) {
            Path file = call.path(report.get());
            String who = System.getProperty("user.name", "");
            String text = IncidentReport.of(outcome, who, call.app().clock());
            WholeFiles.create(file, text.getBytes(StandardCharsets.UTF_8));
        }
        return switch (outcome.rotation().state()) {
            case CURRENT, GRACE, RETIRED -> ExitCode.DONE;
            case ROLLED_BACK, ABANDONED ->
                backWanted && outcome.rotation().isBackWhole() ? ExitCode.DONE : ExitCode.FAILED;
            case PLANNED, PREPARED, UNDER_WAY, RETIRING, ROLLING_BACK -> ExitCode.FAILED;
        };
    }
}

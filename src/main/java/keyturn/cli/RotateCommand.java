package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.app.App;
import keyturn.app.RotationProcedure;
import keyturn.app.RotationRequest;
import keyturn.app.Session;
import keyturn.backup.Unlock;
import keyturn.env.Passphrase;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.policy.ProcedureStep;
import keyturn.rotate.Direction;
import keyturn.rotate.IncidentReport;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationState;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
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
    private static final String ALSO = "--also";
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
                        Shape.Option.values(ALSO, "PROFILE", words.text("cli.rotate.option.also")),
                        Shape.Option.value(GRACE, "TIME", words.text("cli.rotate.option.grace")),
                        Shape.Option.flag(EMERGENCY, words.text("cli.rotate.option.emergency")),
                        Shape.Option.flag(DRY_RUN, words.text("cli.rotate.option.dryRun")),
                        Shape.Option.flag(RESUME, words.text("cli.rotate.option.resume")),
                        Shape.Option.flag(ROLLBACK, words.text("cli.rotate.option.rollback")),
                        Shape.Option.flag(RETIRE, words.text("cli.rotate.option.retire")),
                        Shape.Option.values(SKIP, "STEP", words.text("cli.rotate.option.skip")),
                        Shape.Option.flag(RotateQuestions.CONFIRM, words.text("cli.rotate.option.confirm")),
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
        boolean goesOn =
                ways == 1 && words.places().isEmpty() && words.values(ALSO).isEmpty();
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
        requireRoomForReport(call);
        if (!dry) {
            refuseWhileOpen(call);
        }
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
            RotateQuestions.confirm(call, session, unconfirmed);
            List<SecretText> given = RotateQuestions.given(call, session, plan);
            boolean chosen = call.words().has(GRACE) || call.words().has(EMERGENCY);
            RotateQuestions.lockingOut(call, session, plan, chosen);
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

    /// Another Keyturn may be in the middle of one, and keep the folder for as long: who waited for that would replace
    /// at once what has just been replaced.
    private static void refuseWhileOpen(Call call) throws Failure {
        try (var session = call.app().open(call.folder(), new App.Access.Looking(), Optional.empty())) {
            session.rotation().plan(request(call, session));
        }
    }

    /// Before anything is done, for afterwards it would be too late.
    private static void requireRoomForReport(Call call) throws Failure {
        Optional<String> report = call.words().value(REPORT);
        if (report.isEmpty()) {
            return;
        }
        Path file = call.path(report.get());
        Path folder = file.getParent();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) || folder == null || !Files.isWritable(folder)) {
            throw new Failure.Refused(text("cli.rotate.noReport", file), text("cli.rotate.noReport.remedy"));
        }
    }

    /// What is told while it runs; nothing with `--json`.
    private record Watch(Call call) {
        keyturn.rotate.Watcher live() {
            return call.inJson() ? keyturn.rotate.Watcher.NONE : new RotateReport.Live(call);
        }
    }

    private static RotationRequest request(Call call, Session session) throws Failure {
        var names = new LinkedHashSet<String>(List.of(call.words().place(0)));
        names.addAll(call.words().values(ALSO));
        var snapshot = session.snapshot();
        var places = new LinkedHashSet<Place>();
        for (String name : names) {
            Profile profile = Profiles.named(snapshot, name);
            var document = Profiles.document(profile);
            for (String word : call.words().placesFrom(1)) {
                places.add(new Place(profile.name(), Profiles.key(profile, document, word)));
            }
        }
        Optional<String> word = call.words().value(GRACE);
        boolean emergency = call.words().has(EMERGENCY);
        if (word.isPresent() && emergency) {
            throw new Failure.Usage(text("cli.rotate.graceEmergency"), text("cli.rotate.graceEmergency.remedy"));
        }
        Optional<Duration> grace = word.isPresent() ? Optional.of(grace(word.get())) : Optional.empty();
        return new RotationRequest(List.copyOf(places), grace, emergency);
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

    private static ExitCode goOn(Call call, Set<ProcedureStep> skipped) throws Failure, InterruptedException {
        requireRoomForReport(call);
        try (var session = call.write()) {
            session.rotation().tidy();
            Optional<Rotation> open = session.rotation().rotations().open();
            var watch = new Watch(call);
            if (call.words().has(ROLLBACK)) {
                Rotation rotation = open.orElseThrow(RotateCommand::nothingOpen);
                RotateQuestions.confirm(call, session, unconfirmed(session, rotation, Direction.BACK, skipped));
                return tell(call, session.rotation().rollBack(rotation, skipped, watch.live()), true);
            }
            boolean retire = call.words().has(RETIRE);
            Optional<Rotation> wanted = retire || open.isEmpty() ? inGrace(session, retire) : open;
            Rotation rotation = wanted.orElseThrow(RotateCommand::nothingOpen);
            RotateQuestions.confirm(
                    call, session, unconfirmed(session, rotation, RotationProcedure.ahead(rotation), skipped));
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

package keyturn.ui.procedure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.rotate.Direction;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationState;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
import keyturn.rotate.TaskState;
import keyturn.rotate.Whereabout;

/// Rotations as the program's pictures show them, on the way and failed: nothing is run, and nothing is written.
final class SampleRotations {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey KEY = new EnvKey("JWT_SECRET");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RotationBench bench;

    SampleRotations(RotationBench bench) {
        this.bench = bench;
    }

    /// In the middle of the push.
    RunningRotation running() {
        return told(rotation(TaskState.RUNNING, "", false));
    }

    /// A push that has failed, with the way out.
    RunningRotation failed() {
        RunningRotation run = told(rotation(TaskState.FAILED, "mounted: no space left on the device", false));
        end(run);
        return run;
    }

    /// At its end, and the old value valid for a while.
    RunningRotation done() {
        RunningRotation run = told(rotation(TaskState.DONE, "", false));
        end(run);
        return run;
    }

    /// One that was left in the middle of the push.
    Rotation left() {
        return rotation(TaskState.RUNNING, "", false);
    }

    /// What an emergency leaves to do.
    Incident incident() {
        return new Incident(bench, outcome(rotation(TaskState.DONE, "", true)), _ -> {});
    }

    private RunningRotation told(Rotation rotation) {
        var run = new RunningRotation(bench, Rotations.names(rotation.plan()), Optional.empty());
        run.moved(rotation);
        return run;
    }

    private void end(RunningRotation run) {
        Rotation rotation = run.rotationProperty().get().orElseThrow();
        run.start((_, _) -> outcome(rotation), () -> {}, () -> {});
    }

    private static Rotations.Outcome outcome(Rotation rotation) {
        return new Rotations.Outcome(
                rotation,
                List.of(
                        new Whereabout("JWT_SECRET (production)", Whereabout.Held.NEW),
                        new Whereabout(
                                "mounted: /srv/trader/secrets/JWT_SECRET",
                                rotation.state() == RotationState.UNDER_WAY
                                        ? Whereabout.Held.OLD
                                        : Whereabout.Held.NEW)));
    }

    /// @param push how the fourth step stands; those before it are done
    private Rotation rotation(TaskState push, String detail, boolean emergency) {
        Instant now = bench.clock().instant();
        List<Task> tasks = tasks();
        var progress = new HashMap<Integer, Rotation.Progress>();
        List<String> details =
                List.of("", "envbackup-" + STAMP.format(now.minusSeconds(4)) + "-5d0c41f2.tar.gz.age", "");
        for (int i = 0; i < details.size(); i++) {
            progress.put(i, done(details.get(i), now.minusSeconds(5L - i), Duration.ofMillis(40 + 400L * (i % 2))));
        }
        for (int i = details.size() + 1; push == TaskState.DONE && i < tasks.size(); i++) {
            progress.put(i, done("", now, Duration.ofMillis(300)));
        }
        progress.put(3, new Rotation.Progress(push, detail, now, Duration.ZERO, Optional.empty()));
        var plan = new RotationPlan(
                "0123456789abcdef",
                now.minusSeconds(725),
                emergency,
                emergency ? Optional.empty() : Optional.of(Duration.ofDays(7)),
                List.of(new RotationPlan.Change(PRODUCTION, KEY, false, Optional.empty(), RotationPlan.Previous.LEFT)),
                tasks,
                List.of(),
                Optional.empty());
        RotationState ended = emergency ? RotationState.CURRENT : RotationState.GRACE;
        RotationState state = push == TaskState.DONE ? ended : RotationState.UNDER_WAY;
        return new Rotation(
                plan,
                Direction.FORWARD,
                state,
                Optional.empty(),
                state == RotationState.GRACE ? Optional.of(now.plus(Duration.ofDays(7))) : Optional.empty(),
                "",
                Map.of(Direction.FORWARD, progress));
    }

    private static Rotation.Progress done(String detail, Instant began, Duration took) {
        return new Rotation.Progress(TaskState.DONE, detail, began, took, Optional.empty());
    }

    private static List<Task> tasks() {
        var restart = new CommandSpec(
                List.of("/usr/bin/systemctl", "--user", "restart", "trader"), List.of(), Duration.ofSeconds(60), true);
        var login = new VerifySpec.Http(
                "http://localhost:8080/api/auth/login", "POST", new LinkedHashMap<>(), "", 200, Duration.ofSeconds(30));
        return List.of(
                new Task.Generate(),
                new Task.BackUp(),
                new Task.Write(),
                new Task.Push(new RemoteSpec.Directory("mounted", "/srv/trader/secrets"), PRODUCTION, KEY),
                new Task.Restart(restart),
                new Task.Verify(login, PRODUCTION, KEY),
                new Task.Recording());
    }
}

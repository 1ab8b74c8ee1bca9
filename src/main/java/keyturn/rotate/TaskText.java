package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.util.stream.Collectors;
import keyturn.env.ProfileName;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;

/// Says in words what a task is about to do or has done.
public final class TaskText {

    private TaskText() {}

    /// With what it is done to, as far as that is not a part of the task itself.
    public static String of(Task task, RotationPlan plan) {
        String profiles = plan.profiles().stream().map(ProfileName::name).collect(Collectors.joining(", "));
        return switch (task) {
            case Task.Generate _ -> text("rotate.task.generate.of", Rotations.names(plan));
            case Task.BackUp _ -> text("rotate.task.backup.of", profiles);
            case Task.Write _ -> write(plan, profiles);
            case Task.Recording _ -> text("rotate.task.record.of");
            case Task.Push _, Task.Restart _, Task.Verify _ -> of(task);
        };
    }

    private static String write(RotationPlan plan, String profiles) {
        String keeping = plan.changes().stream()
                .filter(change -> change.usage() == RotationPlan.Previous.KEEPS_OLD)
                .map(change -> change.previous().orElseThrow().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return keeping.isEmpty()
                ? text("rotate.task.write.of", profiles)
                : text("rotate.task.write.keeping", profiles, keeping);
    }

    public static String of(Task task) {
        return switch (task) {
            case Task.Generate _ -> text("rotate.task.generate");
            case Task.BackUp _ -> text("rotate.task.backup");
            case Task.Write _ -> text("rotate.task.write");
            case Task.Push(RemoteSpec remote, var profile, var key) ->
                text("rotate.task.push", key, profile.name(), remote.name());
            case Task.Restart(CommandSpec command) -> text("rotate.task.restart", command.shown());
            case Task.Verify(VerifySpec verification, var profile, var _) ->
                text("rotate.task.verify", verification.shown(), profile.name());
            case Task.Recording _ -> text("rotate.task.record");
        };
    }
}

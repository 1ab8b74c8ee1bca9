package keyturn.rotate;

import static keyturn.text.Texts.text;

import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;

/// Says in words what a task is about to do or has done.
public final class TaskText {

    private TaskText() {}

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

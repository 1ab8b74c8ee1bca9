package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.stream.Collectors;
import keyturn.env.ProfileName;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;

/// What a step does it to, below its name; [keyturn.rotate.TaskText] says both in one line.
final class StepText {

    private StepText() {}

    static String of(Task task, RotationPlan plan) {
        String profiles = plan.profiles().stream().map(ProfileName::name).collect(Collectors.joining(", "));
        return switch (task) {
            case Task.Generate _ -> Rotations.names(plan);
            case Task.BackUp _ -> text("procedure.detail.backup", profiles);
            case Task.Write _ -> write(plan, profiles);
            case Task.Push(RemoteSpec remote, var profile, var key) ->
                text("procedure.detail.push", key, profile.name(), remote.name());
            case Task.Restart(CommandSpec command) -> command.shown();
            case Task.Verify(VerifySpec verification, var profile, var _) ->
                text("procedure.detail.verify", verification.shown(), profile.name());
            case Task.Recording _ -> text("procedure.detail.record");
        };
    }

    private static String write(RotationPlan plan, String profiles) {
        String keeping = plan.changes().stream()
                .filter(change -> change.usage() == RotationPlan.Previous.KEEPS_OLD)
                .map(change -> change.previous().orElseThrow().name())
                .distinct()
                .collect(Collectors.joining(", "));
        return keeping.isEmpty() ? profiles : text("procedure.detail.write.keeping", profiles, keeping);
    }
}

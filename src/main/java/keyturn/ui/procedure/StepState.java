package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.Duration;
import keyturn.policy.ProcedureStep;
import keyturn.rotate.Rotation;
import keyturn.rotate.TaskState;
import keyturn.text.Texts;

/// Names and marks of the steps of a rotation, and of how they stand.
final class StepState {

    private StepState() {}

    /// `Back up`.
    static String title(ProcedureStep step) {
        return switch (step) {
            case GENERATE -> text("procedure.step.generate");
            case BACKUP -> text("procedure.step.backup");
            case WRITE -> text("procedure.step.write");
            case PUSH -> text("procedure.step.push");
            case RESTART -> text("procedure.step.restart");
            case VERIFY -> text("procedure.step.verify");
            case RECORD -> text("procedure.step.record");
        };
    }

    /// A sign of its own for each state.
    static String mark(TaskState state) {
        return switch (state) {
            case PENDING -> " ";
            case RUNNING -> "…";
            case DONE -> "✓";
            case SKIPPED -> "–";
            case FAILED -> "✗";
            case UNKNOWN -> "?";
        };
    }

    /// `done`, for screen readers.
    static String name(TaskState state) {
        return switch (state) {
            case PENDING -> text("procedure.state.waiting");
            case RUNNING -> text("procedure.state.running");
            case DONE -> text("procedure.state.done");
            case SKIPPED -> text("procedure.state.skipped");
            case FAILED -> text("procedure.state.failed");
            case UNKNOWN -> text("procedure.state.unknown");
        };
    }

    /// `running`, `0.4 s`; empty for what has not begun.
    static String words(Rotation.Progress progress) {
        return switch (progress.state()) {
            case PENDING -> "";
            case DONE -> seconds(progress.took());
            case RUNNING, SKIPPED, FAILED, UNKNOWN -> name(progress.state());
        };
    }

    private static String seconds(Duration took) {
        return text("procedure.seconds", Texts.decimal(took.toMillis() / 1000.0));
    }
}

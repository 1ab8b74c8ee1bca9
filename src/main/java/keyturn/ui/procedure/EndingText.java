package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationState;
import keyturn.rotate.Rotations;
import keyturn.ui.part.Tone;

/// How a rotation was left, in words and tones.
final class EndingText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private EndingText() {}

    static String of(RunningRotation.Ending ending, ZoneId zone) {
        return switch (ending) {
            case RunningRotation.Ending.Failed(var failure) -> failure.line();
            case RunningRotation.Ending.Stopped() -> text("procedure.ended.stopped");
            case RunningRotation.Ending.Left(Rotations.Outcome outcome) -> of(outcome.rotation(), zone);
        };
    }

    private static String of(Rotation rotation, ZoneId zone) {
        return switch (rotation.state()) {
            case CURRENT -> text("procedure.ended.current");
            case GRACE -> text("procedure.ended.grace", time(rotation.until().orElseThrow(), zone));
            case RETIRED -> text("procedure.ended.retired");
            case ROLLED_BACK ->
                rotation.isBackWhole()
                        ? text("procedure.ended.rolledBack", rotation.reason())
                        : text("procedure.ended.rolledBackHalf", rotation.reason());
            case ABANDONED -> text("procedure.ended.abandoned");
            case PLANNED, PREPARED, UNDER_WAY, RETIRING, ROLLING_BACK -> text("procedure.ended.open");
        };
    }

    /// `2026-12-01 09:30`, in the local time zone.
    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    static Tone tone(RunningRotation.Ending ending) {
        return switch (ending) {
            case RunningRotation.Ending.Failed _ -> Tone.BAD;
            case RunningRotation.Ending.Stopped() -> Tone.WARNING;
            case RunningRotation.Ending.Left(Rotations.Outcome outcome) -> tone(outcome.rotation());
        };
    }

    private static Tone tone(Rotation rotation) {
        RotationState state = rotation.state();
        return switch (state) {
            case CURRENT, GRACE, RETIRED -> Tone.GOOD;
            case ROLLED_BACK, ABANDONED -> rotation.isBackWhole() ? Tone.WARNING : Tone.BAD;
            case PLANNED, PREPARED, UNDER_WAY, RETIRING, ROLLING_BACK -> Tone.BAD;
        };
    }
}

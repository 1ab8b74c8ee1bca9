package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import keyturn.rotate.Direction;
import keyturn.rotate.Rotation;
import keyturn.rotate.TaskState;
import keyturn.rotate.TaskText;

/// Tells what a rotation does in lines, each thing once.
final class RotationLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final Map<String, Rotation.Progress> told = new HashMap<>();
    private Direction way = Direction.FORWARD;

    /// @param known what it has done before is not told again
    RotationLog(ZoneId zone, Optional<Rotation> known) {
        this.zone = zone;
        known.ifPresent(this::news);
    }

    /// What is new since the last call.
    List<String> news(Rotation now) {
        var lines = new ArrayList<String>();
        for (Direction each : Direction.values()) {
            if (each == now.direction() && each != way) {
                way = each;
                lines.add(turned(now));
            }
            for (int number : now.tasks(each)) {
                Rotation.Progress progress = now.progress(each, number);
                boolean isNew = !progress.equals(told.put(each + "/" + number, progress));
                if (isNew && progress.state() != TaskState.PENDING) {
                    lines.add(line(now, number, progress));
                }
            }
        }
        return lines;
    }

    private static String turned(Rotation now) {
        return now.direction() == Direction.RETIRE
                ? text("procedure.log.retire")
                : text("procedure.log.back", now.reason());
    }

    private String line(Rotation now, int number, Rotation.Progress progress) {
        String time = TIME.format(progress.began().plus(progress.took()).atZone(zone));
        String detail = progress.detail().isEmpty() ? "" : " · " + progress.detail();
        String task = TaskText.of(now.plan().tasks().get(number));
        return time + " " + StepState.mark(progress.state()) + " " + task + detail;
    }
}

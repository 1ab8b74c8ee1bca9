package keyturn.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import keyturn.activity.Action;
import keyturn.activity.Entry;
import keyturn.activity.Event;
import keyturn.failure.Failure;
import keyturn.rotate.Rotation;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
import keyturn.rotate.TaskState;

/// Notes in the activity log that a rotation began, what it does outside, and that it was given up. One that is
/// resumed has noted most of it before; what the log has is not noted twice, and what a crash kept from it is caught
/// up.
final class RotationLog {

    /// A task in one direction; a task that is tried again begins at another instant.
    private record Attempt(int task, Rotation.Progress progress) {}

    private record Known(Action action, String detail) {}

    private final Records records;
    private final String id;
    private final List<Known> known = new ArrayList<>();
    private final Set<Attempt> noted = new HashSet<>();
    private boolean begun;

    RotationLog(Records records, String id) throws Failure {
        this.records = records;
        this.id = id;
        for (Entry entry : records.log().read().entries()) {
            entry.event()
                    .detail()
                    .filter(detail -> detail.startsWith(id))
                    .ifPresent(detail -> known.add(new Known(entry.event().action(), detail)));
        }
    }

    /// @throws Failure if it cannot be noted: then the rotation may not go on
    void note(Rotation rotation) throws Failure {
        if (!begun) {
            // Its journal stands: whatever becomes of it now, it is brought to an end.
            begun = true;
            once(Action.ROTATION_BEGIN, rotation);
        }
        for (int number : rotation.tasks(rotation.direction())) {
            Task task = rotation.plan().tasks().get(number);
            Rotation.Progress progress = rotation.progress(rotation.direction(), number);
            boolean ended = progress.state() == TaskState.DONE || progress.state() == TaskState.FAILED;
            if (task.outside().isPresent() && ended && noted.add(new Attempt(number, progress))) {
                add(task, progress);
            }
        }
    }

    /// It was given up before it had made its values.
    void abandoned(Rotation rotation) throws Failure {
        once(Action.ABANDON, rotation);
    }

    private void once(Action action, Rotation rotation) throws Failure {
        String detail = id + ": " + Rotations.names(rotation.plan());
        if (!known.contains(new Known(action, detail))) {
            records.add(Event.of(action).with(detail));
        }
    }

    private void add(Task task, Rotation.Progress progress) throws Failure {
        Action action = switch (task.step()) {
            case PUSH -> Action.PUSH;
            case RESTART -> Action.RESTART;
            default -> Action.VERIFY;
        };
        String detail = id + ": " + progress.detail();
        if (!known.remove(new Known(action, detail))) {
            Event event = Event.of(action).with(detail);
            records.add(progress.state() == TaskState.DONE ? event : event.failed());
        }
    }
}

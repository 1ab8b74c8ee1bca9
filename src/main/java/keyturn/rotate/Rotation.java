package keyturn.rotate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One rotation as its journal tells it. Immutable; holds no value in clear.
///
/// @param direction which way it is going
/// @param state     how far it has come
/// @param prepared  the sealed values; empty while there are none
/// @param until     when the grace ends
/// @param reason    why it turned; empty if it did not
/// @param progress  of the tasks, by direction; a task that is not in it is pending
public record Rotation(
        RotationPlan plan,
        Direction direction,
        RotationState state,
        Optional<String> prepared,
        Optional<Instant> until,
        String reason,
        Map<Direction, Map<Integer, Progress>> progress) {

    public Rotation {
        var copy = new EnumMap<Direction, Map<Integer, Progress>>(Direction.class);
        progress.forEach((way, tasks) -> copy.put(way, Map.copyOf(tasks)));
        progress = Collections.unmodifiableMap(copy);
    }

    /// @param before what the task replaced outside, sealed
    public record Progress(TaskState state, String detail, Instant began, Duration took, Optional<String> before) {}

    /// @param at when it was written
    public record Written(Instant at, JournalRecord record) {}

    /// @return empty if `records` do not begin with a plan
    static Optional<Rotation> of(List<Written> records) {
        if (records.isEmpty() || !(records.getFirst().record() instanceof JournalRecord.Planned(RotationPlan plan))) {
            return Optional.empty();
        }
        var progress = new EnumMap<Direction, Map<Integer, Progress>>(Direction.class);
        for (Direction way : Direction.values()) {
            progress.put(way, new HashMap<>());
        }
        var rotation = new Rotation(
                plan, Direction.FORWARD, RotationState.PLANNED, Optional.empty(), Optional.empty(), "", progress);
        for (Written written : records.subList(1, records.size())) {
            rotation = rotation.then(written);
        }
        return Optional.of(rotation);
    }

    /// This one after one more record.
    Rotation then(Written written) {
        return switch (written.record()) {
            case JournalRecord.Planned _ -> this;
            case JournalRecord.Prepared(String envelope) ->
                new Rotation(plan, direction, RotationState.PREPARED, Optional.of(envelope), until, reason, progress);
            case JournalRecord.Began(Direction way, int task, Optional<String> before) ->
                with(moved(way), way, task, begun(way, task, written.at(), before));
            case JournalRecord.Ended(Direction way, int task, TaskState end, String detail) ->
                with(state, way, task, ended(way, task, end, detail, written.at()));
            case JournalRecord.Turned(Direction to, String why) ->
                new Rotation(plan, to, turned(to), prepared, until, why, progress);
            case JournalRecord.Reached(RotationState reached, Optional<Instant> deadline) ->
                new Rotation(plan, direction, reached, prepared, deadline.or(() -> until), reason, progress);
        };
    }

    /// A task that is tried again keeps what it replaced at the first try.
    private Progress begun(Direction way, int task, Instant at, Optional<String> before) {
        Optional<String> first = progress(way, task).before();
        return new Progress(TaskState.RUNNING, "", at, Duration.ZERO, first.or(() -> before));
    }

    private Progress ended(Direction way, int task, TaskState end, String detail, Instant at) {
        Progress start = progress(way, task);
        Instant began = start.state() == TaskState.PENDING ? at : start.began();
        Duration took = Duration.between(began, at);
        return new Progress(end, detail, began, took.isNegative() ? Duration.ZERO : took, start.before());
    }

    private RotationState moved(Direction way) {
        boolean atStart = state == RotationState.PREPARED || state == RotationState.PLANNED;
        return way == Direction.FORWARD && atStart ? RotationState.UNDER_WAY : state;
    }

    private static RotationState turned(Direction to) {
        return switch (to) {
            case FORWARD -> RotationState.UNDER_WAY;
            case BACK -> RotationState.ROLLING_BACK;
            case RETIRE -> RotationState.RETIRING;
        };
    }

    private Rotation with(RotationState newState, Direction way, int task, Progress newProgress) {
        var changed = new EnumMap<Direction, Map<Integer, Progress>>(progress);
        var tasks = new HashMap<>(progress.getOrDefault(way, Map.of()));
        tasks.put(task, newProgress);
        changed.put(way, tasks);
        return new Rotation(plan, direction, newState, prepared, until, reason, changed);
    }

    /// The same without its sealed values, for showing it when they are of no use any more.
    public Rotation withoutValues() {
        return new Rotation(plan, direction, state, Optional.empty(), until, reason, progress);
    }

    /// How a task stands in one direction.
    public Progress progress(Direction way, int task) {
        Progress found = progress.getOrDefault(way, Map.of()).get(task);
        return found == null
                ? new Progress(TaskState.PENDING, "", plan.made(), Duration.ZERO, Optional.empty())
                : found;
    }

    /// What is to be done in a direction, in order: numbers of tasks. Going back undoes only what was begun.
    public List<Integer> tasks(Direction way) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            boolean wanted = switch (way) {
                case FORWARD -> true;
                case BACK -> isUndone(i);
                case RETIRE -> isRetired(i);
            };
            if (wanted) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private boolean isUndone(int task) {
        TaskState went = progress(Direction.FORWARD, task).state();
        boolean touched = went != TaskState.PENDING && went != TaskState.SKIPPED;
        return switch (plan.tasks().get(task)) {
            case Task.Generate _, Task.BackUp _ -> false;
            // Looks at what stands there, and leaves what is as it should be: certain even where a journal is not.
            case Task.Write _ -> true;
            case Task.Push _, Task.Restart _ -> touched;
            // The old value is tested where the service was made to read it.
            case Task.Verify _ -> touched || restarted();
            case Task.Recording _ -> true;
        };
    }

    private boolean restarted() {
        for (int i = 0; i < plan.tasks().size(); i++) {
            if (plan.tasks().get(i) instanceof Task.Restart && isUndone(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRetired(int task) {
        return switch (plan.tasks().get(task)) {
            case Task.Generate _, Task.BackUp _ -> false;
            case Task.Write _, Task.Push _, Task.Restart _, Task.Verify _ ->
                progress(Direction.FORWARD, task).state() != TaskState.SKIPPED;
            case Task.Recording _ -> true;
        };
    }

    /// True if the new value is tested and its record begun: from here it only goes forward.
    public boolean isCommitted() {
        TaskState record = progress(Direction.FORWARD, plan.tasks().size() - 1).state();
        return direction == Direction.FORWARD && (record == TaskState.RUNNING || record == TaskState.DONE);
    }

    /// True if a task has been done on the way forward, or left out.
    public boolean isOver(int task) {
        return progress(Direction.FORWARD, task).state().isOver();
    }

    /// True if going back went without a hitch.
    public boolean isBackWhole() {
        return progress.getOrDefault(Direction.BACK, Map.of()).values().stream()
                .noneMatch(each -> each.state() == TaskState.FAILED);
    }

    /// True if nobody knows which value some place holds.
    public boolean isUnsure() {
        return progress.getOrDefault(direction, Map.of()).values().stream()
                .anyMatch(each -> each.state() == TaskState.UNKNOWN);
    }
}

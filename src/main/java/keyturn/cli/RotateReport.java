package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import keyturn.rotate.Direction;
import keyturn.rotate.HeldText;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.RotationState;
import keyturn.rotate.Rotations;
import keyturn.rotate.Task;
import keyturn.rotate.TaskState;
import keyturn.rotate.TaskText;
import keyturn.rotate.Whereabout;

/// Tells of a rotation, for people and as JSON.
final class RotateReport {

    private RotateReport() {}

    /// Prints each task as it ends.
    static final class Live implements keyturn.rotate.Watcher {
        private final Call call;
        private String last = "";

        Live(Call call) {
            this.call = call;
        }

        @Override
        public void changed(Rotation rotation) {
            Direction way = rotation.direction();
            for (int number : rotation.tasks(way)) {
                Rotation.Progress progress = rotation.progress(way, number);
                boolean ended = progress.state() != TaskState.PENDING && progress.state() != TaskState.RUNNING;
                String now = way + "/" + number + "/" + progress.began();
                if (ended && isLatest(rotation, way, number) && !now.equals(last)) {
                    last = now;
                    call.say(text(
                            "cli.rotate.step",
                            mark(progress.state()),
                            TaskText.of(rotation.plan().tasks().get(number)),
                            progress.detail().isEmpty() ? "" : " \u00b7 " + progress.detail()));
                }
            }
        }

        /// Tasks of earlier calls were told then.
        private static boolean isLatest(Rotation rotation, Direction way, int number) {
            List<Integer> tasks = rotation.tasks(way);
            int place = tasks.indexOf(number);
            return place + 1 == tasks.size()
                    || rotation.progress(way, tasks.get(place + 1)).state() == TaskState.PENDING;
        }
    }

    private static String mark(TaskState state) {
        return switch (state) {
            case DONE -> "\u2713";
            case SKIPPED -> "\u2013";
            case FAILED -> "\u2717";
            case UNKNOWN -> "?";
            case PENDING, RUNNING -> " ";
        };
    }

    /// How it was left, for people.
    static void tell(Call call, Rotations.Outcome outcome) {
        Rotation rotation = outcome.rotation();
        String names = Rotations.names(rotation.plan());
        call.say(
                switch (rotation.state()) {
                    case CURRENT -> text("cli.rotate.current", names);
                    case GRACE ->
                        text(
                                "cli.rotate.grace",
                                names,
                                Times.local(
                                        rotation.until().orElseThrow(),
                                        call.app().clock()));
                    case RETIRED -> text("cli.rotate.retired", names);
                    case ROLLED_BACK ->
                        rotation.reason().isEmpty()
                                ? text("cli.rotate.rolledBack", names)
                                : text("cli.rotate.rolledBackFor", names, rotation.reason());
                    case ABANDONED -> text("cli.rotate.abandoned", names);
                    case PLANNED, PREPARED, UNDER_WAY, RETIRING, ROLLING_BACK -> text("cli.rotate.stopped", names);
                });
        if (rotation.state() != RotationState.CURRENT && rotation.state() != RotationState.RETIRED) {
            for (Whereabout each : outcome.whereabouts()) {
                call.say("  " + each.place() + ": " + HeldText.of(each.held()));
            }
        }
    }

    static void plan(Call call, RotationPlan plan, List<Task> unconfirmed) {
        call.print(text("cli.rotate.plan", Rotations.names(plan)));
        for (Task task : plan.tasks()) {
            boolean ask = unconfirmed.contains(task);
            call.print("  " + TaskText.of(task, plan) + (ask ? " " + text("cli.rotate.unconfirmed") : ""));
        }
    }

    static void planJson(JsonGenerator out, RotationPlan plan) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", plan.id());
        out.writeStringField("state", RotationState.PLANNED.name());
        changes(out, plan);
        out.writeArrayFieldStart("steps");
        for (Task task : plan.tasks()) {
            step(out, task, TaskState.PENDING, "");
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static void json(JsonGenerator out, Rotations.Outcome outcome) throws IOException {
        Rotation rotation = outcome.rotation();
        out.writeStartObject();
        out.writeStringField("id", rotation.plan().id());
        out.writeStringField("state", rotation.state().name());
        changes(out, rotation.plan());
        if (rotation.until().isPresent()) {
            out.writeStringField("until", rotation.until().get().toString());
        }
        out.writeArrayFieldStart("steps");
        steps(out, rotation, Direction.FORWARD);
        out.writeEndArray();
        if (rotation.direction() != Direction.FORWARD) {
            out.writeArrayFieldStart(rotation.direction() == Direction.BACK ? "rollback" : "retirement");
            steps(out, rotation, rotation.direction());
            out.writeEndArray();
        }
        out.writeArrayFieldStart("where");
        for (Whereabout each : outcome.whereabouts()) {
            out.writeStartObject();
            out.writeStringField("place", each.place());
            out.writeStringField("holds", each.held().name().toLowerCase(java.util.Locale.ROOT));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void changes(JsonGenerator out, RotationPlan plan) throws IOException {
        out.writeArrayFieldStart("changes");
        for (RotationPlan.Change change : plan.changes()) {
            out.writeStartObject();
            out.writeStringField("profile", change.profile().name());
            out.writeStringField("key", change.key().name());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void steps(JsonGenerator out, Rotation rotation, Direction way) throws IOException {
        for (int number : rotation.tasks(way)) {
            Rotation.Progress progress = rotation.progress(way, number);
            step(out, rotation.plan().tasks().get(number), progress.state(), progress.detail());
        }
    }

    private static void step(JsonGenerator out, Task task, TaskState state, String detail) throws IOException {
        out.writeStartObject();
        out.writeStringField("step", task.step().notation());
        out.writeStringField("state", state.id());
        out.writeStringField("what", TaskText.of(task));
        if (!detail.isEmpty()) {
            out.writeStringField("detail", detail);
        }
        out.writeEndObject();
    }
}

package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.rotate.Direction;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.rotate.Task;
import keyturn.rotate.TaskState;

/// The steps of a rotation below each other: what is going to be done, or how it stands.
final class StepList extends VBox {

    StepList() {
        getStyleClass().add("step-list");
        setId("steps");
    }

    /// What a plan is going to do, in its order; what can be left out has a tick for it.
    void plan(RotationPlan plan, Questions questions) {
        getChildren().clear();
        for (int i = 0; i < plan.tasks().size(); i++) {
            Task task = plan.tasks().get(i);
            boolean isFirst = i == 0 || plan.tasks().get(i - 1).step() != task.step();
            add(i + 1, task, TaskState.PENDING, StepText.of(task, plan), isFirst ? skip(task, questions) : new Label());
        }
    }

    /// One tick for all tasks of a step.
    private static Node skip(Task task, Questions questions) {
        return questions
                .skippedProperty(task.step())
                .<Node>map(skipped -> {
                    var tick = new CheckBox(text("procedure.skip"));
                    tick.setId("skip-" + task.step().notation());
                    tick.setMinWidth(USE_PREF_SIZE);
                    tick.setAccessibleText(text("procedure.skip.spoken", StepState.title(task.step())));
                    tick.selectedProperty().bindBidirectional(skipped);
                    return tick;
                })
                .orElseGet(Label::new);
    }

    /// How a rotation stands that is to go this way, with ticks for what is still to do and can be left out.
    void ahead(Rotation rotation, Direction way, Questions questions) {
        getChildren().clear();
        int number = 1;
        for (int i : rotation.tasks(way)) {
            Task task = rotation.plan().tasks().get(i);
            Rotation.Progress progress = rotation.progress(way, i);
            boolean over = progress.state() == TaskState.DONE || progress.state() == TaskState.SKIPPED;
            Node end = over ? words(progress) : skip(task, questions);
            add(number++, task, progress.state(), told(rotation, task, progress), end);
        }
    }

    /// How a rotation stands; on the way back, that as well.
    void progress(Rotation rotation) {
        getChildren().clear();
        if (rotation.direction() != Direction.RETIRE) {
            progress(rotation, Direction.FORWARD);
        }
        if (rotation.direction() != Direction.FORWARD) {
            var heading = new Label(
                    rotation.direction() == Direction.BACK ? text("procedure.back") : text("procedure.retire"));
            heading.getStyleClass().add("card-title");
            getChildren().add(heading);
            progress(rotation, rotation.direction());
        }
    }

    private void progress(Rotation rotation, Direction way) {
        int number = 1;
        for (int i : rotation.tasks(way)) {
            Task task = rotation.plan().tasks().get(i);
            Rotation.Progress progress = rotation.progress(way, i);
            add(number++, task, progress.state(), told(rotation, task, progress), words(progress));
        }
    }

    private static String told(Rotation rotation, Task task, Rotation.Progress progress) {
        String words = StepText.of(task, rotation.plan());
        return progress.detail().isEmpty() ? words : words + " · " + progress.detail();
    }

    private static Label words(Rotation.Progress progress) {
        var words = new Label(StepState.words(progress));
        words.getStyleClass().add("quiet");
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }

    private void add(int number, Task task, TaskState state, String line, Node end) {
        getChildren().add(new StepRow(number, task.step(), state, line, end));
    }
}

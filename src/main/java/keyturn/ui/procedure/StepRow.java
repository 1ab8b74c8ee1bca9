package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.policy.ProcedureStep;
import keyturn.rotate.TaskState;

/// One step: its number or how it stands, its name, what exactly it does, and something at the right.
final class StepRow extends HBox {

    /// @param number counted from 1; stands in the mark while the step waits
    /// @param line   what exactly it does, and what came of it
    /// @param end    its time, or the tick that leaves it out
    StepRow(int number, ProcedureStep step, TaskState state, String line, Node end) {
        var mark = new Label(state == TaskState.PENDING ? String.valueOf(number) : StepState.mark(state));
        mark.getStyleClass().addAll("step-mark", state.name().toLowerCase(Locale.ROOT));
        mark.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        mark.setAlignment(Pos.CENTER);
        var title = new Label(StepState.title(step));
        title.getStyleClass().add("strong");
        var detail = new Label(line);
        detail.getStyleClass().addAll("quiet", "small");
        detail.setWrapText(true);
        var words = new VBox(title, detail);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(mark, words, end);
        getStyleClass().add("step-row");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text("procedure.step.spoken", StepState.title(step), line, StepState.name(state)));
    }
}

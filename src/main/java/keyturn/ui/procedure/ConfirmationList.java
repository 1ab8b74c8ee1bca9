package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.SequencedMap;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.rotate.Task;

/// What policy makes a rotation run or reach and nobody has confirmed: all that there is to know of each, and a
/// tick.
final class ConfirmationList extends VBox {

    ConfirmationList() {
        getStyleClass().addAll("confirmations", "warn-box");
        setId("confirmations");
    }

    void show(SequencedMap<Task, BooleanProperty> asked) {
        getChildren().clear();
        Shown.set(this, !asked.isEmpty());
        var heading = new Label(text("procedure.confirm"));
        heading.setWrapText(true);
        getChildren().add(heading);
        asked.forEach(this::add);
    }

    private void add(Task task, BooleanProperty confirmed) {
        List<String> lines = OutsideText.of(task);
        var box = new VBox();
        var title = new Label(lines.getFirst());
        title.getStyleClass().add("strong");
        box.getChildren().add(title);
        lines.stream().skip(1).forEach(line -> {
            var label = new Label(line);
            label.getStyleClass().add("mono");
            label.setWrapText(true);
            box.getChildren().add(label);
        });
        var tick = new CheckBox(text("procedure.confirm.tick"));
        tick.setId("confirm-" + task.step().notation());
        tick.setAccessibleText(text("procedure.confirm.spoken", String.join(" ", lines)));
        tick.selectedProperty().bindBidirectional(confirmed);
        box.getChildren().add(tick);
        getChildren().add(box);
    }
}

package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.ui.part.Motion;

/// What a dialog's job is doing, with a button that stops it; or why it has failed.
final class RunningBar extends VBox {

    RunningBar(Running running) {
        var bar = Motion.calm(new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(running.stepProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var step = new Label();
        step.textProperty().bind(running.stepProperty());
        step.setMinWidth(USE_PREF_SIZE);
        var stop = new Button(text("backups.stop"));
        stop.setId("stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> running.stop());
        var line = new HBox(step, bar, stop);
        line.getStyleClass().add("running-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(running.busyProperty());
        line.managedProperty().bind(running.busyProperty());
        var problem = new Label();
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(running.problemProperty());
        problem.visibleProperty().bind(running.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(line, problem);
    }
}

package keyturn.ui.part;

import static keyturn.text.Texts.text;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What a sheet's work is doing, with a button that stops it: the status line lies under the sheet and cannot be
/// clicked. Takes no room while nothing runs.
public final class StopBar extends HBox {

    private final Label step = new Label();
    private final ProgressBar bar = Motion.calm(new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));

    /// @param busy true while there is something to stop
    public StopBar(ObservableBooleanValue busy, Runnable whenStopped) {
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        step.setMinWidth(USE_PREF_SIZE);
        var stop = new Button(text("ui.stop"));
        stop.setId("stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(_ -> whenStopped.run());
        getChildren().addAll(step, bar, stop);
        getStyleClass().add("running-line");
        setAlignment(Pos.CENTER_LEFT);
        busy.subscribe(now -> {
            setVisible(now);
            setManaged(now);
        });
    }

    public void say(String words) {
        step.setText(words);
        bar.setAccessibleText(words);
    }
}

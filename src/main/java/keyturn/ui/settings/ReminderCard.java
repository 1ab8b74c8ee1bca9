package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import keyturn.remind.ReminderTimer.Status;
import keyturn.ui.HomePath;

/// The switch of the daily reminder, with what it writes and how things stand.
final class ReminderCard extends VBox {

    private final ReminderViewModel model;
    private final CheckBox on = new CheckBox(text("settings.remind.on"));
    private final TextField at = new TextField();
    private final Label state = new Label();
    private final Label files = new Label();

    ReminderCard(ReminderViewModel model) {
        this.model = model;
        on.setId("remind-on");
        on.setMinWidth(USE_PREF_SIZE);
        on.setOnAction(_ -> model.turn(on.isSelected(), ReminderViewModel.time(at.getText())));
        at.setId("remind-at");
        at.setPrefColumnCount(5);
        at.setAccessibleText(text("settings.remind.at"));
        at.setOnAction(_ -> retime());
        at.focusedProperty().subscribe(focused -> {
            if (!focused) {
                retime();
            }
        });
        state.setId("remind-state");
        state.setWrapText(true);
        state.getStyleClass().add("small");
        files.setWrapText(true);
        files.getStyleClass().addAll("quiet", "small");
        var line = new HBox(on, at);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("button-row", "left");
        getChildren().addAll(line, state, files);
        getStyleClass().add("form-value");
        disableProperty().bind(model.busyProperty());
        model.statusProperty().subscribe(now -> now.ifPresent(this::show));
        model.look();
    }

    /// A time that is none goes back to the one that holds.
    private void retime() {
        var wanted = ReminderViewModel.time(at.getText());
        var known = model.statusProperty().get();
        if (wanted.isEmpty()) {
            known.ifPresent(this::show);
        } else if (model.isOn() && !wanted.equals(known.map(Status::at))) {
            model.turn(true, wanted);
        }
    }

    private void show(Status status) {
        on.setSelected(model.isOn());
        at.setText(status.at().toString());
        state.setText(words(status));
        String names = status.files().stream().map(HomePath::text).collect(Collectors.joining(", "));
        files.setText(
                status.present() ? text("settings.remind.files", names) : text("settings.remind.wouldWrite", names));
    }

    private static String words(Status status) {
        if (!status.present()) {
            return text("settings.remind.none");
        }
        if (!status.readable()) {
            return text("settings.remind.changed");
        }
        if (status.launcher().isPresent()) {
            return text("settings.remind.gone", status.launcher().get());
        }
        String others = text("settings.remind.folders", status.folders().size());
        return switch (status.running()) {
            case YES -> text("settings.remind.running", others);
            case NO -> text("settings.remind.stopped", others);
            case NOT_KNOWN -> text("settings.remind.unknown", others);
        };
    }
}

package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.app.FirstStep;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;
import keyturn.ui.welcome.WelcomeViewModel.Row;

/// One of the first steps: what it would write and why, and the buttons that show it, write it, take it back.
final class StepLine {

    private static final int MOST_LINES = 12;

    private StepLine() {}

    /// One that leads to another place.
    static Node leading(String title, String why, Button go) {
        return line(title, why, "", go);
    }

    static Node of(Row row, WelcomeViewModel model, boolean writable) {
        FirstStep step = row.step();
        String file = String.valueOf(step.file().getFileName());
        String id = file.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-", "");
        String why = why(step.kind());
        if (row.written()) {
            var back = new Button(text("welcome.takeBack"));
            back.setId("take-back-" + id);
            back.setAccessibleText(text("welcome.takeBack.spoken", file));
            back.setOnAction(_ -> model.takeBack(step));
            return line(file, why, "mono", new Chip(text("welcome.written"), Tone.GOOD), back);
        }
        var preview = new TextArea(String.join("\n", step.added()));
        preview.setEditable(false);
        preview.setPrefRowCount(Math.min(MOST_LINES, step.added().size() + 1));
        preview.setAccessibleText(text("welcome.preview.spoken", file));
        preview.getStyleClass().addAll("mono", "welcome-preview");
        var show = new ToggleButton(text("welcome.preview"));
        show.setId("preview-" + id);
        show.setAccessibleText(text("welcome.preview.spoken", file));
        preview.visibleProperty().bind(show.selectedProperty());
        preview.managedProperty().bind(show.selectedProperty());
        var skip = new Button(text("welcome.skip"));
        skip.setId("skip-" + id);
        skip.setAccessibleText(text("welcome.skip.spoken", file));
        skip.setOnAction(_ -> model.skip(step));
        var write = new Button(text("welcome.write"));
        write.setId("write-" + id);
        write.setAccessibleText(text("welcome.write.spoken", file));
        write.setDisable(!writable);
        write.setOnAction(_ -> {
            write.setDisable(true);
            model.write(step);
        });
        return new VBox(line(file, why, "mono", skip, show, write), preview);
    }

    private static HBox line(String title, String why, String style, Node... buttons) {
        var name = new Label(title);
        name.getStyleClass().add("welcome-title");
        if (!style.isEmpty()) {
            name.getStyleClass().add(style);
        }
        var reason = new Label(why);
        reason.getStyleClass().addAll("quiet", "small");
        reason.setWrapText(true);
        var words = new VBox(name, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(buttons);
        row.getStyleClass().add("button-row");
        row.setMinWidth(HBox.USE_PREF_SIZE);
        var line = new HBox(words, row);
        line.getStyleClass().add("welcome-step");
        return line;
    }

    private static String why(FirstStep.Kind kind) {
        return switch (kind) {
            case TEMPLATE -> text("welcome.why.template");
            case PROFILE -> text("welcome.why.profile");
            case POLICY -> text("welcome.why.policy");
            case IGNORE -> text("welcome.why.ignore");
        };
    }
}

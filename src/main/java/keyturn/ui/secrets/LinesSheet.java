package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import keyturn.env.SecretText;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.ui.guard.RevealButton;
import keyturn.ui.guard.SecretArea;
import keyturn.ui.part.Leavable;
import keyturn.work.Ledger.Place;

/// A larger field for a value of several lines. A secret is not put into it before the person asks for that,
/// and is masked there as well.
final class LinesSheet {

    private final InspectorViewModel model;
    private final Dialogs dialogs;
    private final Runnable whenRevealed;

    /// @param whenRevealed called each time that a secret is shown in clear
    LinesSheet(InspectorViewModel model, Dialogs dialogs, Runnable whenRevealed) {
        this.model = model;
        this.dialogs = dialogs;
        this.whenRevealed = whenRevealed;
    }

    /// @param pasted what to begin with; empty for nothing, and for what is in the cell if that is no secret
    Sheet build(InspectorContent content, String pasted) {
        Place place = content.place();
        boolean secret = content.row().secret();
        var hidden = new SecretArea(model.guard(), whenRevealed);
        TextArea area = dressed(secret ? hidden.field() : new TextArea(), content);
        area.setText(pasted.isEmpty() && !secret ? present(place) : pasted);

        var present = new Button(text("secrets.lines.present"));
        present.setId("lines-present");
        present.setVisible(secret && content.hasValue());
        present.setManaged(present.isVisible());
        present.setOnAction(_ -> area.setText(present(place)));

        var cancel = new Button(text("secrets.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialogs.close());
        var done = new Button(text("secrets.lines.stage"));
        done.setId("lines-stage");
        done.getStyleClass().add("accent");
        done.disableProperty().bind(area.textProperty().isEmpty());
        done.setOnAction(_ -> {
            model.stage(place, SecretText.of(area.getText()));
            dialogs.close();
        });
        return new Sheet("lines", text("secrets.lines.title"))
                .about(text("secrets.lines.about", place.key(), place.profile()))
                .with(secret ? column(hidden, revealing(hidden, present)) : area)
                .hint(text("secrets.add.staged"))
                .buttons(cancel, done)
                .whenClosed(() -> {
                    hidden.hide();
                    area.clear();
                });
    }

    private static VBox column(Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add("field");
        return column;
    }

    private Node revealing(SecretArea hidden, Button present) {
        var refusal = new Label();
        refusal.getStyleClass().addAll("quiet", "small");
        refusal.setWrapText(true);
        var reveal = new RevealButton(
                hidden.revealedProperty(),
                () -> refusal.setText(hidden.reveal()),
                hidden::hide,
                model.guard().alarms()::now);
        reveal.setId("lines-reveal");
        var line = new HBox(reveal, present, refusal);
        line.getStyleClass().addAll("button-row", "left");
        return line;
    }

    private static TextArea dressed(TextArea area, InspectorContent content) {
        Leavable.area(area);
        area.setId("lines-text");
        area.getStyleClass().add("mono");
        area.setAccessibleText(text(
                "secrets.edit.spoken", content.place().key(), content.place().profile()));
        area.setPromptText(text("secrets.lines.prompt"));
        area.setPrefColumnCount(64);
        area.setPrefRowCount(12);
        return area;
    }

    private String present(Place place) {
        return model.value(place).map(SecretText::reveal).orElse("");
    }
}

package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import keyturn.env.SecretText;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.work.Ledger.Place;

/// A larger field for a value of several lines. A secret is not put into it before the person asks for that.
final class LinesSheet {

    private final InspectorViewModel model;
    private final Dialogs dialogs;

    LinesSheet(InspectorViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    /// @param pasted what to begin with; empty for nothing, and for what is in the cell if that is no secret
    Sheet build(InspectorContent content, String pasted) {
        Place place = content.place();
        var area = area(content);
        boolean shownAtOnce = !content.row().secret();
        area.setText(pasted.isEmpty() && shownAtOnce ? present(place) : pasted);

        var present = new Button(text("secrets.lines.present"));
        present.setId("lines-present");
        present.setVisible(!shownAtOnce && content.hasValue());
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
                .with(area)
                .hint(text("secrets.add.staged"))
                .buttons(present, cancel, done)
                .whenClosed(area::clear);
    }

    private static TextArea area(InspectorContent content) {
        var area = new TextArea();
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

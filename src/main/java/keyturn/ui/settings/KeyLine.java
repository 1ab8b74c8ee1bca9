package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import keyturn.app.KeyPlace;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.Desk;
import keyturn.ui.Notice;

/// Where the key of fingerprints and log lies, and the way to move it.
final class KeyLine extends VBox {

    private final Desk desk;
    private final Label state = new Label();
    private final Button move = new Button();

    KeyLine(Desk desk) {
        this.desk = desk;
        state.setId("key-place");
        move.setId("key-move");
        move.setMinWidth(USE_PREF_SIZE);
        move.setVisible(false);
        move.managedProperty().bind(move.visibleProperty());
        var note = new Label(text("settings.key.note"));
        note.setWrapText(true);
        note.getStyleClass().addAll("quiet", "small");
        var buttons = new HBox(move);
        buttons.getStyleClass().addAll("button-row", "left");
        getChildren().addAll(state, buttons, note);
        getStyleClass().add("form-value");
        desk.folder().stateProperty().subscribe(_ -> look());
    }

    private void look() {
        KeyPlace place = desk.folder().session().keyPlace();
        desk.jobs().start(new Job<>(text("settings.key.job"), _ -> place.status(), this::show));
    }

    private void show(Outcome<KeyPlace.Status> outcome) {
        switch (outcome) {
            case Outcome.Done(KeyPlace.Status status) -> show(status.place());
            case Outcome.Failed(var failure) -> desk.folder().tell(Notice.of(failure));
            case Outcome.Cancelled() -> {}
        }
    }

    private void show(KeyPlace.Place place) {
        boolean inKeyring = place == KeyPlace.Place.KEYRING;
        state.setText(inKeyring ? text("settings.key.keyring") : text("settings.key.file"));
        move.setText(inKeyring ? text("settings.key.leave") : text("settings.key.use"));
        move.setVisible(place != KeyPlace.Place.NONE);
        move.setDisable(!desk.folder().writable());
        move.setOnAction(_ -> desk.folder().change(text("settings.key.job"), session -> {
            if (inKeyring) {
                session.keyPlace().toFile(session);
            } else {
                session.keyPlace().toKeyring(session);
            }
        }));
    }
}

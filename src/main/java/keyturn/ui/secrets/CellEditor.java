package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import keyturn.env.SecretText;
import keyturn.work.Ledger.Place;

/// The field in which a setting is typed, above its cell.
final class CellEditor extends TextField {

    private final SecretsViewModel model;
    private final Runnable whenDone;
    private Optional<Place> place = Optional.empty();

    /// @param whenDone called when the person has ended the edit by key, with the focus still in the field
    CellEditor(SecretsViewModel model, Runnable whenDone) {
        this.model = model;
        this.whenDone = whenDone;
        setId("cell-editor");
        getStyleClass().addAll("cell-editor", "mono");
        setManaged(false);
        setVisible(false);
        setOnAction(_ -> end(true));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                end(false);
            }
        });
        // Leaving the field keeps what was typed: it is staged, marked, and can be undone.
        focusedProperty().subscribe((was, is) -> {
            if (was && !is && getScene() != null && !equals(getScene().getFocusOwner())) {
                finish(true);
            }
        });
    }

    /// What is being edited.
    Optional<Place> place() {
        return place;
    }

    void open(Place edited) {
        place = Optional.of(edited);
        setText(model.value(edited).map(SecretText::reveal).orElse(""));
        setAccessibleText(text("secrets.edit.spoken", edited.key(), edited.profile()));
        setVisible(true);
        requestFocus();
        selectAll();
    }

    /// Closes the field as a key does: the focus goes back to the cells.
    void end(boolean keep) {
        close(keep, whenDone);
    }

    /// Closes the field. Does nothing if it is not open.
    ///
    /// @param keep true to stage what was typed
    void finish(boolean keep) {
        close(keep, () -> {});
    }

    /// @param focus takes the focus elsewhere, before the field is hidden and the focus goes wherever it likes
    private void close(boolean keep, Runnable focus) {
        Optional<Place> edited = place;
        if (edited.isEmpty()) {
            return;
        }
        place = Optional.empty();
        var typed = SecretText.of(getText());
        focus.run();
        setVisible(false);
        clear();
        if (keep && !model.value(edited.get()).equals(Optional.of(typed))) {
            model.set(edited.get(), typed);
        }
    }
}

package keyturn.ui.secrets;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import keyturn.env.ProfileName;
import keyturn.work.Ledger.Place;

/// The matrix by mouse: a click selects, on a heading it opens or closes the category; a second click edits.
final class MatrixMouse {

    private final SecretsViewModel model;
    private final MatrixTable table;

    MatrixMouse(SecretsViewModel model, MatrixTable table, MatrixBody body) {
        this.model = model;
        this.table = table;
        body.setOnMousePressed(this::pressed);
        body.setOnMouseClicked(this::clicked);
    }

    private void pressed(MouseEvent event) {
        table.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY
                || !(table.line(event.getY()).map(MatrixLine::item).orElse(null) instanceof MatrixRow.Entry entry)
                || table.profiles().isEmpty()) {
            return;
        }
        // A click on a key means the profile chosen before, or its first.
        ProfileName profile = table.cell(event.getX(), event.getY())
                .flatMap(ValueCell::place)
                .map(Place::profile)
                .or(() -> model.selectedProperty().get().map(Place::profile))
                .orElseGet(() -> table.profiles().getFirst());
        model.selectedProperty().set(Optional.of(new Place(profile, entry.key())));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        switch (table.line(event.getY()).map(MatrixLine::item).orElse(null)) {
            case MatrixRow.Group group -> model.toggle(group.category());
            case MatrixRow.Entry _ -> {
                if (event.getClickCount() == 2) {
                    table.edit();
                }
            }
            case null -> {}
        }
    }
}

package keyturn.ui.secrets;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import keyturn.work.Ledger.Place;

/// The matrix by mouse, as a spreadsheet: a click chooses a cell, or on a key its row; Shift or drawing chooses
/// up to there, Ctrl one more; a second click edits. On a heading a click opens or closes the category.
final class MatrixMouse {

    private final SecretsViewModel model;
    private final MatrixTable table;
    private final CellSelection selection;
    private boolean drawing;

    MatrixMouse(SecretsViewModel model, MatrixTable table, MatrixBody body) {
        this.model = model;
        this.table = table;
        selection = model.selection();
        body.setOnMousePressed(this::pressed);
        body.setOnMouseDragged(this::dragged);
        body.setOnMouseReleased(_ -> drawing = false);
        body.setOnMouseClicked(this::clicked);
        body.setOnMouseMoved(event -> table.point(at(event).flatMap(Twin::of)));
        body.setOnMouseExited(_ -> table.point(Optional.empty()));
    }

    private Optional<ValueCell> at(MouseEvent event) {
        return table.cell(event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        table.requestFocus();
        Optional<MatrixRow> row = table.line(event.getY()).map(MatrixLine::item);
        if (!(row.orElse(null) instanceof MatrixRow.Entry entry)
                || selection.grid().isEmpty()) {
            return;
        }
        Optional<Place> place = at(event).flatMap(ValueCell::place);
        if (event.getButton() == MouseButton.SECONDARY) {
            // What is chosen stays for the menu; another cell is chosen first.
            place.filter(it -> !selection.cellsProperty().get().contains(it)).ifPresent(selection::only);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            place.ifPresentOrElse(it -> choose(it, event), () -> selection.row(entry.key(), event.isShiftDown()));
        }
    }

    private void choose(Place place, MouseEvent event) {
        drawing = !event.isShortcutDown();
        if (event.isShiftDown()) {
            selection.extendTo(place);
        } else if (event.isShortcutDown()) {
            selection.toggle(place);
        } else {
            selection.only(place);
        }
    }

    private void dragged(MouseEvent event) {
        if (drawing && !event.isStillSincePress()) {
            at(event)
                    .flatMap(ValueCell::place)
                    .filter(it -> !model.selectedProperty().get().equals(Optional.of(it)))
                    .ifPresent(selection::extendTo);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        switch (table.line(event.getY()).map(MatrixLine::item).orElse(null)) {
            case MatrixRow.Group group -> model.toggle(group.category());
            case MatrixRow.Entry _ -> {
                if (event.getClickCount() == 2 && at(event).isPresent()) {
                    table.edit();
                }
            }
            case null -> {}
        }
    }
}

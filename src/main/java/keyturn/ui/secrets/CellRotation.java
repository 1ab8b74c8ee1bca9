package keyturn.ui.secrets;

import java.util.List;
import keyturn.ui.procedure.Rotator;
import keyturn.work.Ledger.Place;

/// Leads from the matrix into the rotation procedure.
record CellRotation(SecretsViewModel model, Rotator rotator) {

    /// The chosen cells that hold a secret: a setting among them is not rotated by accident.
    void chosen() {
        rotator.rotate(model.selection().cells().stream().filter(this::isSecret).toList());
    }

    /// The cell that the inspector shows.
    void selected() {
        model.selectedProperty().get().ifPresent(place -> rotator.rotate(List.of(place)));
    }

    /// Its value has leaked.
    void leaked() {
        model.selectedProperty().get().filter(this::isSecret).ifPresent(rotator::leaked);
    }

    private boolean isSecret(Place place) {
        return model.row(place.key()).filter(MatrixRow.Entry::secret).isPresent()
                && model.value(place).filter(value -> !value.isEmpty()).isPresent();
    }
}

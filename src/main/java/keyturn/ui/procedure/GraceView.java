package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.SegmentedButtons;

/// How long the old value stays valid beside the new one; and where it does not, whom that locks out.
final class GraceView extends VBox {

    private final RotateViewModel model;
    private final VBox choice = new VBox();
    private final VBox warning = new VBox();
    private final Label explained = new Label();
    private final CheckBox tick = new CheckBox(text("procedure.lockedOut.tick"));

    GraceView(RotateViewModel model) {
        this.model = model;
        explained.setWrapText(true);
        tick.setId("locked-out");
        tick.selectedProperty().bindBidirectional(model.lockedOutProperty());
        warning.getStyleClass().add("warn-box");
        warning.getChildren().setAll(explained, tick);
        getStyleClass().add("grace");
        getChildren().setAll(choice, warning);
    }

    void show(RotateViewModel.Draft draft) {
        Shown.set(choice, model.canHaveGrace());
        if (model.canHaveGrace() && choice.getChildren().isEmpty()) {
            choice.getChildren().setAll(new LabelledField(text("procedure.grace"), buttons()));
        }
        explained.setText(
                model.canHaveGrace() ? text("procedure.lockedOut.noGrace") : text("procedure.lockedOut.noPrevious"));
        Shown.set(warning, model.locksOut());
    }

    private SegmentedButtons<Duration> buttons() {
        var buttons =
                new SegmentedButtons<>(text("procedure.grace"), model.graces(), model.chosenGrace(), GraceView::name);
        buttons.setId("grace");
        buttons.chosenProperty()
                .addListener((_, _, chosen) -> model.graceProperty().set(Optional.of(chosen)));
        return buttons;
    }

    static String name(Duration grace) {
        if (grace.isZero()) {
            return text("procedure.grace.none");
        }
        return grace.toHours() % 24 == 0
                ? text("procedure.grace.days", grace.toDays())
                : text("procedure.grace.hours", grace.toHours());
    }
}

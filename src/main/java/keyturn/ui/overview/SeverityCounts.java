package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import keyturn.health.Severity;
import keyturn.ui.overview.OverviewViewModel.Shown;

/// How many findings there are of each severity; pressing a count shows those alone, pressing it again shows all.
final class SeverityCounts extends HBox {

    private final OverviewViewModel model;
    private final Map<Shown, ToggleButton> buttons = new LinkedHashMap<>();

    SeverityCounts(OverviewViewModel model) {
        this.model = model;
        for (Shown shown : new Shown[] {Shown.ERRORS, Shown.WARNINGS, Shown.NOTES, Shown.ACCEPTED}) {
            var button = new ToggleButton();
            button.setId("count-" + shown.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("small", "severity-count");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> model.shownProperty().set(button.isSelected() ? shown : Shown.ALL));
            buttons.put(shown, button);
        }
        getChildren().addAll(buttons.values());
        getStyleClass().add("severity-counts");
    }

    void redraw() {
        show(Shown.ERRORS, model.count(Severity.ERROR), text("overview.errors", model.count(Severity.ERROR)));
        show(Shown.WARNINGS, model.count(Severity.WARNING), text("overview.warnings", model.count(Severity.WARNING)));
        show(Shown.NOTES, model.count(Severity.NOTE), text("overview.notes", model.count(Severity.NOTE)));
        show(Shown.ACCEPTED, model.acceptedCount(), text("overview.accepted", model.acceptedCount()));
    }

    private void show(Shown shown, long count, String words) {
        ToggleButton button = buttons.get(shown);
        if (button == null) {
            return;
        }
        boolean chosen = model.shownProperty().get() == shown;
        button.setText(words);
        button.setSelected(chosen);
        button.setVisible(count > 0 || chosen);
        button.setManaged(count > 0 || chosen);
    }
}

package keyturn.ui.overview;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.ui.part.Tone;

/// A number that leads to what it counts.
final class CountCard extends Button {

    private final Label number = new Label();
    private final Label name = new Label();
    private final VBox lines = new VBox();
    private Tone tone = Tone.NEUTRAL;

    CountCard(String id, Runnable action) {
        setId(id);
        number.getStyleClass().add("count-number");
        name.getStyleClass().add("quiet");
        name.setWrapText(true);
        lines.getChildren().setAll(number, name);
        lines.getStyleClass().add("count-lines");
        setGraphic(lines);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("count-card", tone.styleClass());
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinWidth(0);
        // A button leaves its graphic as wide as it likes to be: then the words would not wrap.
        lines.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> getWidth() - getInsets().getLeft() - getInsets().getRight(),
                        widthProperty(),
                        insetsProperty()));
        setOnAction(_ -> action.run());
    }

    /// What it needs as wide as it is now.
    double wrappedHeight() {
        double width = lines.getPrefWidth();
        double margins = getInsets().getTop() + getInsets().getBottom();
        return width > 0 ? lines.prefHeight(width) + margins : 0;
    }

    /// @param some the tone if there is any; none is good
    void show(long count, String what, Tone some) {
        Tone now = count == 0 ? Tone.GOOD : some;
        if (now != tone) {
            // Only then: a style class that is touched takes all styles away until the next pulse.
            getStyleClass().remove(tone.styleClass());
            getStyleClass().add(now.styleClass());
            tone = now;
        }
        number.setText(String.valueOf(count));
        name.setText(what);
        setAccessibleText(count + " " + what);
    }
}

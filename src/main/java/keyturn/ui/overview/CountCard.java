package keyturn.ui.overview;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.ui.part.Tone;

/// A number that leads to what it counts.
final class CountCard extends Button {

    private final Label number = new Label();
    private final Label name = new Label();
    private Tone tone = Tone.NEUTRAL;

    CountCard(String id, Runnable action) {
        setId(id);
        number.getStyleClass().add("count-number");
        name.getStyleClass().add("quiet");
        name.setWrapText(true);
        var lines = new VBox(number, name);
        lines.getStyleClass().add("count-lines");
        setGraphic(lines);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("count-card", tone.styleClass());
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinWidth(0);
        setPrefWidth(140);
        lines.prefWidthProperty().bind(widthProperty().subtract(30));
        setOnAction(_ -> action.run());
    }

    /// @param some the tone if there is any; none is good
    void show(long count, String what, Tone some) {
        getStyleClass().remove(tone.styleClass());
        tone = count == 0 ? Tone.GOOD : some;
        getStyleClass().add(tone.styleClass());
        number.setText(String.valueOf(count));
        name.setText(what);
        setAccessibleText(count + " " + what);
    }
}

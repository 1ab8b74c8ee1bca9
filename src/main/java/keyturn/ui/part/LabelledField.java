package keyturn.ui.part;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a person fills in, below its label.
public final class LabelledField extends VBox {

    /// @param words the label, read out for the first of `fields`
    public LabelledField(String words, Node... fields) {
        var label = new Label(words);
        label.setLabelFor(fields[0]);
        getChildren().add(label);
        getChildren().addAll(fields);
        getStyleClass().add("field");
    }
}

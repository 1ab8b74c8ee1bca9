package keyturn.ui.part;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A bordered area with rounded corners; with a title, a quieter note beside it, and actions at the right, if wanted.
public final class Card extends VBox {

    private final HBox header = new HBox();
    private final Label note = new Label();

    /// Without a header.
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card-box");
    }

    public Card(String title, String note, Node... content) {
        this(content);
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        heading.setMinWidth(USE_PREF_SIZE);
        this.note.setText(note);
        this.note.getStyleClass().add("quiet");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getChildren().addAll(heading, this.note, space);
        header.getStyleClass().add("card-header");
        getChildren().addFirst(header);
    }

    public void setNote(String text) {
        note.setText(text);
    }

    /// Puts controls at the right of the header.
    public Card withActions(Node... actions) {
        header.getChildren().addAll(actions);
        return this;
    }
}

package keyturn.ui.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A bordered area with rounded corners; with a title, a quieter note beside it, and actions at the right, if wanted.
public final class Card extends VBox {

    private final Label note = new Label();
    private final ScreenBar header;

    /// Without a header.
    public Card(Node... content) {
        this(new Label(), content);
    }

    public Card(String title, String note, Node... content) {
        this(new Label(title), content);
        this.note.setText(note);
        getChildren().addFirst(header);
    }

    private Card(Label heading, Node... content) {
        super(content);
        heading.getStyleClass().add("card-title");
        note.getStyleClass().add("quiet");
        header = new ScreenBar("card-header", List.of(heading, note), List.of());
        getStyleClass().add("card-box");
    }

    public void setNote(String text) {
        note.setText(text);
    }

    /// Puts controls at the right of the header.
    public Card withActions(Node... actions) {
        header.addRight(List.of(actions));
        return this;
    }
}

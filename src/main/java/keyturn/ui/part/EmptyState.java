package keyturn.ui.part;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands where there is nothing to show: why, and what to do next.
public final class EmptyState extends VBox {

    private final Label title;
    private final Label hint;
    private final HBox row = new HBox();

    public EmptyState(Feather icon, String title, String hint, Button... actions) {
        this.title = new Label(title);
        this.hint = new Label(hint);
        this.title.getStyleClass().add("empty-title");
        this.hint.getStyleClass().add("quiet");
        this.hint.setWrapText(true);
        var image = Icons.of(icon);
        image.getStyleClass().add("empty-icon");
        getChildren().addAll((Node) image, this.title, this.hint);
        row.getStyleClass().add("button-row");
        row.setAlignment(Pos.CENTER);
        row.managedProperty().bind(Bindings.isNotEmpty(row.getChildren()));
        row.getChildren().setAll(actions);
        getChildren().add(row);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
    }

    /// Says something else.
    public void say(String newTitle, String newHint) {
        title.setText(newTitle);
        hint.setText(newHint);
    }

    /// Says something else, and offers another way out.
    public void say(String newTitle, String newHint, Button... actions) {
        say(newTitle, newHint);
        row.getChildren().setAll(actions);
    }
}

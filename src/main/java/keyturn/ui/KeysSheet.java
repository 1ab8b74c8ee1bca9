package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// F1: every key of the keyboard that does something.
final class KeysSheet {

    private static final double KEYS_WIDTH = 170;

    private KeysSheet() {}

    /// @param groups the actions that make sense now
    static Sheet build(List<ActionGroup> groups, Dialogs dialogs) {
        var everywhere = new VBox();
        everywhere.getStyleClass().add("keys-column");
        for (ActionGroup group : groups) {
            var grid = new GridPane();
            grid.getStyleClass().add("keys-grid");
            // One edge for the words of all groups.
            grid.getColumnConstraints().add(new ColumnConstraints(KEYS_WIDTH));
            group.actions().stream()
                    .filter(action -> action.keys().isPresent())
                    .forEach(action -> line(grid, action.shownKeys(), action.name()));
            if (!grid.getChildren().isEmpty()) {
                everywhere.getChildren().add(column(group.name(), grid));
            }
        }
        var matrix = new GridPane();
        matrix.getStyleClass().add("keys-grid");
        line(matrix, text("ui.keys.arrows"), text("ui.keys.arrows.do"));
        line(matrix, text("ui.keys.letters"), text("ui.keys.letters.do"));
        line(matrix, text("ui.keys.edit"), text("ui.keys.edit.do"));
        line(matrix, text("ui.keys.copy"), text("ui.keys.copy.do"));
        line(matrix, text("ui.keys.remove"), text("ui.keys.remove.do"));
        line(matrix, text("ui.keys.add"), text("ui.keys.add.do"));
        line(matrix, text("ui.keys.filter"), text("ui.keys.filter.do"));
        line(matrix, text("ui.keys.ends"), text("ui.keys.ends.do"));
        line(matrix, text("ui.keys.categories"), text("ui.keys.categories.do"));
        var columns = new HBox(everywhere, column(text("ui.keys.matrix"), matrix));
        columns.getStyleClass().add("keys-columns");
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        // Nothing in it takes the focus, and it may be longer than the window.
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(text("ui.keys.title"));
        scroll.getStyleClass().add("keys-scroll");
        var close = new Button(text("ui.palette.close"));
        close.setId("keys-close");
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> dialogs.close());
        return new Sheet("keys", text("ui.keys.title")).with(scroll).buttons(close);
    }

    private static VBox column(String title, GridPane grid) {
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        var column = new VBox(heading, grid);
        column.getStyleClass().add("keys-column");
        return column;
    }

    private static void line(GridPane grid, String keys, String does) {
        var key = new Label(keys);
        key.getStyleClass().add("key-cap");
        key.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var words = new Label(does);
        words.setWrapText(true);
        grid.addRow(grid.getRowCount(), key, words);
    }
}

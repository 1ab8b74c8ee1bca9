package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import keyturn.ui.part.Shortened;
import org.jspecify.annotations.Nullable;

/// Ctrl+K: goes to keys, profiles and screens, and does every action, by a few letters of a name.
final class Palette {

    private final PaletteSearch search;
    private final Dialogs dialogs;
    private final ListView<PaletteEntry> found = new ListView<>();

    Palette(List<PaletteEntry> entries, Dialogs dialogs) {
        this.search = new PaletteSearch(entries);
        this.dialogs = dialogs;
    }

    Sheet build() {
        var field = new TextField();
        field.setId("palette-field");
        field.setPromptText(text("ui.palette.prompt"));
        field.setAccessibleText(text("ui.palette.prompt"));
        found.setId("palette-found");
        found.setAccessibleText(text("ui.palette.found"));
        found.setCellFactory(_ -> new EntryCell());
        found.setFocusTraversable(false);
        found.setFixedCellSize(30);
        found.setPlaceholder(new Label(text("ui.palette.nothing")));
        found.setOnMouseClicked(event -> {
            if (event.getPickResult().getIntersectedNode() != null) {
                run();
            }
        });
        field.textProperty().subscribe(this::show);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var close = new Button(text("ui.palette.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> dialogs.close());
        var go = new Button(text("ui.palette.go"));
        go.setId("palette-go");
        go.setDefaultButton(true);
        go.getStyleClass().add("accent");
        go.disableProperty().bind(Bindings.isEmpty(found.getItems()));
        go.setOnAction(_ -> run());
        return new Sheet("palette", text("ui.palette.title"))
                .with(field, found)
                .hint(text("ui.palette.hint"))
                .buttons(close, go);
    }

    private void show(String typed) {
        found.getItems().setAll(search.find(typed));
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
    }

    /// The field keeps the focus, so its arrows move in the list.
    private void pressed(KeyEvent event) {
        int by = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -8;
            case PAGE_DOWN -> 8;
            default -> 0;
        };
        if (by != 0 && !found.getItems().isEmpty()) {
            event.consume();
            int index = Math.clamp(
                    (long) found.getSelectionModel().getSelectedIndex() + by,
                    0,
                    found.getItems().size() - 1);
            found.getSelectionModel().select(index);
            found.scrollTo(Math.max(0, index - 4));
        }
    }

    private void run() {
        PaletteEntry entry = found.getSelectionModel().getSelectedItem();
        if (entry != null) {
            dialogs.close();
            entry.run().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {

        private final Label name = new Label();
        private final Label detail = new Label();
        private final HBox line;

        EntryCell() {
            detail.getStyleClass().add("quiet");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            Shortened.of(name);
            name.setMinWidth(0);
            // As wide as the list, whatever its words need: a name is cut before the keys are, and nothing scrolls
            // sideways.
            setPrefWidth(0);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            line = new HBox(name, space, detail);
            line.getStyleClass().add("palette-line");
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(entry.name());
            detail.setText(entry.detail());
            setGraphic(line);
            setAccessibleText(entry.name() + ", " + entry.detail());
        }
    }
}

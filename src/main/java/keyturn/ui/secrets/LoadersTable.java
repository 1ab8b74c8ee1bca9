package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import keyturn.env.loader.Difference;
import keyturn.env.loader.DifferenceText;
import keyturn.env.loader.Loader;
import keyturn.ui.part.Chip;
import keyturn.ui.part.TextScale;
import keyturn.ui.part.Tone;
import keyturn.ui.secrets.LoadersSheetModel.Line;
import org.jspecify.annotations.Nullable;

/// Keys by loaders. A reading that is exactly the value is quiet; any other is a chip that says how it differs.
final class LoadersTable extends TableView<Line> {

    private static final double KEY_WIDTH = 210;
    private static final double LOADER_WIDTH = 120;

    private final TextScale scale;

    /// @param go    what Enter and a double click do
    /// @param scale what the columns go by
    LoadersTable(LoadersSheetModel model, Consumer<Line> go, TextScale scale) {
        super(model.lines());
        this.scale = scale;
        setId("loaders-lines");
        setAccessibleText(text("comparison.title"));
        setPlaceholder(new Label(text("comparison.sheet.alike")));
        setRowFactory(_ -> {
            var row = new TableRow<Line>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    go.accept(row.getItem());
                }
            });
            return row;
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Line line = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                event.consume();
                go.accept(line);
            }
        });
        model.shownLoadersProperty().subscribe(this::show);
        scale.factor().addListener(_ -> show(model.shownLoadersProperty().getValue()));
    }

    private void show(List<Loader> loaders) {
        var columns = new ArrayList<TableColumn<Line, ?>>();
        columns.add(keys());
        for (int i = 0; i < loaders.size(); i++) {
            columns.add(readings(loaders.get(i), i));
        }
        getColumns().setAll(columns);
    }

    private TableColumn<Line, String> keys() {
        var column = new TableColumn<Line, String>(text("comparison.key"));
        column.setCellValueFactory(
                it -> new ReadOnlyStringWrapper(it.getValue().key().name()));
        column.setCellFactory(_ -> new KeyNameCell());
        column.setPrefWidth(KEY_WIDTH * scale.get());
        column.setReorderable(false);
        return column;
    }

    private TableColumn<Line, Line> readings(Loader loader, int index) {
        var column = new TableColumn<Line, Line>();
        var name = new Label(loader.id());
        var facts = loader.facts();
        name.setTooltip(new Tooltip(text("comparison.column.explained", facts.program(), facts.version())));
        column.setGraphic(name);
        column.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
        column.setCellFactory(_ -> new ReadingCell(loader, index));
        column.setPrefWidth(LOADER_WIDTH * scale.get());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// Keys are read letter by letter.
    private static final class KeyNameCell extends TableCell<Line, String> {
        KeyNameCell() {
            getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }

    /// How one loader reads one key.
    private static final class ReadingCell extends TableCell<Line, Line> {

        private final Loader loader;
        private final int index;
        private final Chip chip = new Chip("", Tone.NEUTRAL);

        ReadingCell(Loader loader, int index) {
            this.loader = loader;
            this.index = index;
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("quiet");
            if (empty || line == null || index >= line.differences().size()) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            Difference difference = line.differences().get(index);
            String explained = DifferenceText.explained(difference);
            setAccessibleText(text("comparison.cell.spoken", line.key(), loader.id(), explained));
            if (difference.isSame()) {
                getStyleClass().add("quiet");
                setText(LoaderTexts.chip(difference));
                setGraphic(null);
                setTooltip(null);
            } else {
                chip.say(LoaderTexts.chip(difference), LoaderTexts.tone(difference));
                setText(null);
                setGraphic(chip);
                setTooltip(new Tooltip(explained));
            }
        }
    }
}

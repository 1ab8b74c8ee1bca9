package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.part.DayPicker;

/// Asks when secrets were last rotated, all in one list, and records it in one go.
final class DatesSheet {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final double DAY_WIDTH = 120;
    private static final double MOST_HEIGHT = 360;
    private static final double ROW_HEIGHT = 40;

    private DatesSheet() {}

    static void show(Desk desk) {
        var model = new DatesViewModel(
                desk.folder().state(), desk.folder().session().today());
        if (model.rows().isEmpty()) {
            return;
        }
        var today = desk.folder().session().today();
        var all = DayPicker.until(today, "dates-all", text("welcome.dates.all"), today);
        var said = Bindings.when(all.problemProperty().isEmpty())
                .then(model.problemProperty())
                .otherwise(all.problemProperty());
        var problem = new Label();
        problem.setId("dates-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(said);
        problem.visibleProperty().bind(said.isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var cancel = new Button(text("welcome.dates.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> desk.dialogs().close());
        var record = new Button(text("welcome.dates.record"));
        record.setId("dates-record");
        record.setDefaultButton(true);
        record.disableProperty().bind(said.isNotEmpty().or(model.givenProperty().isEqualTo(0)));
        record.setOnAction(_ -> {
            desk.dialogs().close();
            desk.folder().change(new DatesRecord(model.dates()));
        });
        desk.dialogs()
                .show(new Sheet("dates", text("welcome.dates.title"))
                        .with(forAll(all, model), list(model), problem)
                        .hint(text("welcome.dates.hint"))
                        .buttons(cancel, record));
    }

    private static HBox forAll(DayPicker day, DatesViewModel model) {
        day.setPrefWidth(150);
        var label = new Label(text("welcome.dates.all"));
        label.setLabelFor(day);
        var fill = new Button(text("welcome.dates.fill"));
        fill.setId("dates-fill");
        fill.disableProperty().bind(day.getEditor().textProperty().isEmpty());
        fill.setOnAction(_ -> day.take().ifPresentOrElse(model::fill, day::requestFocus));
        // The default button would record the others without what was typed here.
        day.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !day.isShowing()) {
                event.consume();
                fill.fire();
            }
        });
        var clear = new Button(text("welcome.dates.clear"));
        clear.setId("dates-clear");
        clear.disableProperty().bind(model.givenProperty().isEqualTo(0));
        clear.setOnAction(_ -> model.clear());
        var line = new HBox(label, day, fill, clear);
        line.getStyleClass().add("dates-all");
        for (var each : List.of(label, fill, clear)) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        return line;
    }

    private static ScrollPane list(DatesViewModel model) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("form", "dates-list");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(wide);
        var scroll = new ScrollPane(grid);
        var fields = new ArrayList<TextField>();
        for (DatesViewModel.Row row : model.rows()) {
            var field = field(model, row);
            int index = fields.size();
            fields.add(field);
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, model, fields, index));
            field.focusedProperty().subscribe(focused -> {
                if (focused) {
                    reveal(scroll, grid, field);
                }
            });
            var key = new Label(row.place().key().name());
            key.getStyleClass().add("mono");
            key.setLabelFor(field);
            var profile = new Label(row.place().profile().name());
            profile.getStyleClass().add("quiet");
            profile.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(index, key, profile, field);
        }
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("dates-scroll");
        scroll.setPrefHeight(Math.min(MOST_HEIGHT, model.rows().size() * ROW_HEIGHT + 8));
        return scroll;
    }

    private static TextField field(DatesViewModel model, DatesViewModel.Row row) {
        var field = new TextField();
        field.setId("date-" + row.place().profile() + "-" + row.place().key());
        field.getStyleClass().add("mono");
        field.setPromptText(text("welcome.dates.unknown"));
        field.setAccessibleText(
                text("welcome.dates.field", row.place().key(), row.place().profile()));
        field.setPrefWidth(DAY_WIDTH);
        field.setMinWidth(DAY_WIDTH);
        field.textProperty().bindBidirectional(row.typed());
        row.typed().subscribe(() -> field.pseudoClassStateChanged(WRONG, model.isWrong(row)));
        return field;
    }

    /// Up and down go from field to field; Ctrl+D takes what stands above, as in the matrix.
    private static void pressed(KeyEvent event, DatesViewModel model, List<TextField> fields, int index) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if (down || event.getCode() == KeyCode.UP) {
            event.consume();
            fields.get(Math.clamp(index + (down ? 1L : -1L), 0, fields.size() - 1))
                    .requestFocus();
        } else if (event.getCode() == KeyCode.D && event.isShortcutDown()) {
            event.consume();
            model.repeat(index);
            fields.get(index).end();
        }
    }

    /// Scrolls to the field that got the focus.
    private static void reveal(ScrollPane scroll, GridPane grid, TextField field) {
        double shown = scroll.getViewportBounds().getHeight();
        double beyond = grid.getHeight() - shown;
        if (beyond > 0) {
            double top = scroll.getVvalue() * beyond;
            double start = field.getBoundsInParent().getMinY();
            double end = field.getBoundsInParent().getMaxY();
            if (start < top) {
                scroll.setVvalue(start / beyond);
            } else if (end > top + shown) {
                scroll.setVvalue((end - shown) / beyond);
            }
        }
    }
}

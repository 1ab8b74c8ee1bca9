package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.secrets.CompareViewModel.Kind;
import keyturn.ui.secrets.CompareViewModel.Line;
import org.jspecify.annotations.Nullable;

/// Two profiles side by side, masked. Enter or a double click goes to the key in the matrix.
final class CompareSheet {

    /// In pixels.
    private static final double NARROWEST = 90;

    private final CompareViewModel model;
    private final List<ProfileName> profiles;
    private final Dialogs dialogs;

    CompareSheet(CompareViewModel model, List<ProfileName> profiles, Dialogs dialogs) {
        this.model = model;
        this.profiles = profiles;
        this.dialogs = dialogs;
    }

    Sheet build() {
        var table = table();
        var go = new Button(text("secrets.compare.go"));
        go.setId("compare-go");
        go.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        go.setOnAction(_ -> go(table));
        var close = new Button(text("secrets.close"));
        close.setCancelButton(true);
        close.getStyleClass().add("accent");
        close.setOnAction(_ -> dialogs.close());
        var sheet = new Sheet("compare", text("secrets.compare.title"))
                .with(bar(), table)
                .hint(text("secrets.compare.hint"))
                .buttons(go, close);
        sheet.getStyleClass().add("wide");
        return sheet;
    }

    private HBox bar() {
        var left = profile("compare-left", text("secrets.compare.left"), model.leftProperty());
        var right = profile("compare-right", text("secrets.compare.right"), model.rightProperty());
        var kinds = new ArrayList<Optional<Kind>>();
        kinds.add(Optional.empty());
        List.of(Kind.values()).forEach(it -> kinds.add(Optional.of(it)));
        var shown = new SegmentedButtons<>(text("secrets.compare.show"), kinds, Optional.<Kind>empty(), this::counted);
        shown.setId("compare-show");
        shown.chosenProperty().bindBidirectional(model.shownProperty());
        model.lines().addListener((javafx.collections.ListChangeListener<Line>) _ -> shown.setChoices(kinds));
        var space = new Region();
        HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
        var with = new Label(text("secrets.compare.with"));
        with.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(left, with, right, space, shown);
        bar.getStyleClass().add("button-row");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private ComboBox<ProfileName> profile(String id, String words, ObjectProperty<ProfileName> chosen) {
        var box = new ComboBox<ProfileName>();
        box.setId(id);
        box.setAccessibleText(words);
        // What a long name of a profile lacks, its list shows.
        box.setMinWidth(NARROWEST);
        box.getItems().setAll(profiles);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private String counted(Optional<Kind> kind) {
        return kind.map(it -> text("secrets.compare.counted", name(it), model.count(it)))
                .orElseGet(() -> text("secrets.compare.all"));
    }

    private TableView<Line> table() {
        var table = new TableView<>(model.lines());
        table.setId("compare-lines");
        table.setAccessibleText(text("secrets.compare.title"));
        table.setPlaceholder(new Label(text("secrets.compare.nothing")));
        table.getColumns()
                .setAll(List.of(
                        mono(column(
                                text("secrets.column.key"), 240, it -> it.key().name())),
                        column(text("secrets.compare.state"), 130, this::state),
                        mono(column(text("secrets.compare.left"), 190, it -> value(it.left()))),
                        mono(column(text("secrets.compare.right"), 190, it -> value(it.right())))));
        model.leftProperty().subscribe(it -> table.getColumns().get(2).setText(it.name()));
        model.rightProperty().subscribe(it -> table.getColumns().get(3).setText(it.name()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(_ -> {
            var row = new TableRow<Line>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    go(table);
                }
            });
            return row;
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go(table);
            }
        });
        return table;
    }

    private static TableColumn<Line, String> column(String title, double width, Function<Line, String> words) {
        var column = new TableColumn<Line, String>(title);
        column.setCellValueFactory(it -> new ReadOnlyStringWrapper(words.apply(it.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<Line, String> mono(TableColumn<Line, String> column) {
        column.setCellFactory(_ -> new MonoCell());
        return column;
    }

    /// Who alone has the key, by name.
    private String state(Line line) {
        return switch (line.kind()) {
            case ONLY_LEFT -> text("secrets.compare.only", model.leftProperty().get());
            case ONLY_RIGHT ->
                text("secrets.compare.only", model.rightProperty().get());
            case DIFFERENT, SAME -> name(line.kind());
        };
    }

    private void go(TableView<Line> table) {
        Line line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            dialogs.close();
            model.jumpTo(line);
        }
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case ONLY_LEFT -> text("secrets.compare.onlyLeft");
            case ONLY_RIGHT -> text("secrets.compare.onlyRight");
            case DIFFERENT -> text("secrets.compare.different");
            case SAME -> text("secrets.compare.same");
        };
    }

    /// Keys and values are read letter by letter.
    private static final class MonoCell extends TableCell<Line, String> {
        MonoCell() {
            getStyleClass().add("mono");
        }

        @Override
        protected void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setText(empty ? null : words);
        }
    }

    private static String value(CellValue value) {
        return switch (value) {
            case CellValue.Masked masked -> SecretText.MASK + " " + masked.fingerprint();
            case CellValue.Clear clear -> clear.firstLine();
            case CellValue.NotText _ -> text("secrets.cell.notText");
            case CellValue.Empty() -> text("secrets.badge.empty");
            case CellValue.Absent(), CellValue.Unavailable() -> text("secrets.cell.none");
        };
    }
}

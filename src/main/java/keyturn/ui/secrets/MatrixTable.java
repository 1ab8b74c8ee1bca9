package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import keyturn.env.ProfileName;
import keyturn.ui.job.FxJobs;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;

/// Keys by profiles. Only the rows in sight have nodes, so 10,000 keys scroll as 20 do.
final class MatrixTable extends TableView<MatrixRow> {

    /// In pixels. Room for `AUTH_RATE_LIMIT_PER…`; longer names are cut and shown whole by the tooltip.
    private static final double KEY_WIDTH = 168;

    /// In pixels, until the columns have shared the room.
    private static final double FIRST_WIDTH = 120;

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SecretsViewModel model;
    private final ObjectProperty<Optional<Place>> editing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<ProfileName>> inSight = new SimpleObjectProperty<>(Set.of());
    private List<ProfileColumn> shown = List.of();
    private boolean following;

    MatrixTable(SecretsViewModel model) {
        this.model = model;
        setId("matrix");
        setAccessibleText(text("secrets.matrix.spoken"));
        setItems(model.rows());
        getSelectionModel().setCellSelectionEnabled(true);
        getColumns().setAll(List.of(keyColumn()));
        setPlaceholder(new Label(text("secrets.matrix.nothing")));
        setRowFactory(_ -> row());
        model.matrixProperty().subscribe(_ -> redraw());
        model.arrangingProperty().subscribe(busy -> {
            if (!busy) {
                follow();
            }
        });
        model.selectedProperty().subscribe(_ -> follow());
        getSelectionModel().getSelectedCells().addListener((Observable _) -> chosen());
        widthProperty().subscribe(_ -> shareWidth());
        skinProperty()
                .subscribe(
                        _ -> horizontal().ifPresent(bar -> bar.valueProperty().subscribe(_ -> look())));
    }

    /// The profiles that can be seen as far as the table is scrolled sideways, and one beyond at each side. Only their
    /// cells have anything in them.
    ReadOnlyObjectProperty<Set<ProfileName>> inSightProperty() {
        return inSight;
    }

    /// The setting that is being edited in its cell.
    ObjectProperty<Optional<Place>> editingProperty() {
        return editing;
    }

    /// Profiles from left to right.
    List<ProfileName> profiles() {
        return shown.stream().map(ProfileColumn::profile).toList();
    }

    private void redraw() {
        List<ProfileColumn> columns = model.matrix().columns();
        if (!columns.equals(shown)) {
            shown = columns;
            var all = new ArrayList<TableColumn<MatrixRow, ?>>();
            all.add(getColumns().getFirst());
            columns.forEach(it -> all.add(profileColumn(it)));
            getColumns().setAll(all);
        }
        shareWidth();
        refresh();
        follow();
    }

    private TableColumn<MatrixRow, MatrixRow> keyColumn() {
        var column = new TableColumn<MatrixRow, MatrixRow>(text("secrets.column.key"));
        column.setCellValueFactory(it -> new SimpleObjectProperty<>(it.getValue()));
        column.setCellFactory(_ -> {
            var cell = new KeyCell();
            stay(cell);
            return cell;
        });
        column.setPrefWidth(KEY_WIDTH);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    private TableColumn<MatrixRow, MatrixRow> profileColumn(ProfileColumn profile) {
        var column = new TableColumn<MatrixRow, MatrixRow>();
        column.setCellValueFactory(it -> new SimpleObjectProperty<>(it.getValue()));
        column.setCellFactory(_ -> new ValueCell(model, this, profile.profile()));
        column.setGraphic(heading(profile));
        column.setMinWidth(72);
        // Any but the default of 80: a column of that width is measured by the table, with 30 rows of all columns each,
        // which took 16 s for 50 profiles.
        column.setPrefWidth(FIRST_WIDTH);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    private static HBox heading(ProfileColumn profile) {
        var name = new Label(profile.profile().name());
        var heading = new HBox(name);
        heading.getStyleClass().add("profile-heading");
        if (profile.active()) {
            var active = new Chip(text("secrets.column.active"), Tone.ACCENT);
            Tooltip.install(active, new Tooltip(text("secrets.column.active.explained", profile.fileName())));
            heading.getChildren().add(active);
        }
        if (profile.unavailable().isPresent()) {
            String reason =
                    text("secrets.column.unreadable", profile.unavailable().get());
            var why = new Label(reason);
            why.getStyleClass().add("column-problem");
            Tooltip.install(heading, new Tooltip(reason));
            heading.getChildren().setAll(new VBox(name, why));
        }
        return heading;
    }

    private TableRow<MatrixRow> row() {
        var row = new TableRow<MatrixRow>();
        row.itemProperty().subscribe(item -> row.pseudoClassStateChanged(GROUP, item instanceof MatrixRow.Group));
        row.setOnMouseClicked(event -> {
            if (event.getButton() != MouseButton.PRIMARY || row.isEmpty()) {
                return;
            }
            switch (row.getItem()) {
                case MatrixRow.Group group -> model.toggle(group.category());
                case MatrixRow.Entry _ -> {
                    if (event.getClickCount() == 2) {
                        edit();
                    }
                }
            }
        });
        Runnable mark = () -> row.pseudoClassStateChanged(
                CHOSEN,
                row.getItem() instanceof MatrixRow.Entry entry
                        && model.selectedProperty()
                                .get()
                                .filter(it -> it.key().equals(entry.key()))
                                .isPresent());
        row.itemProperty().subscribe(mark);
        model.selectedProperty().subscribe(mark);
        return row;
    }

    /// Begins to edit the selected cell: a setting of one line in place, anything else where the inspector asks for it.
    ///
    /// @return false if it is not edited in place
    boolean edit() {
        var place = model.selectedProperty().get();
        boolean here = place.flatMap(it -> model.row(it.key()))
                .filter(row -> !row.secret())
                .map(row -> model.matrix().cell(row, place.get().profile()).value())
                .filter(MatrixTable::isOneLine)
                .isPresent();
        if (here && model.bench().readOnly().isEmpty()) {
            editing.set(place);
            return true;
        }
        elsewhere.run();
        return false;
    }

    private Runnable elsewhere = () -> {};

    /// @param action called for a cell that is not edited in place
    void setOnEditElsewhere(Runnable action) {
        elsewhere = action;
    }

    private static boolean isOneLine(CellValue value) {
        return switch (value) {
            case CellValue.Clear clear -> clear.lines() == 1;
            case CellValue.Empty(), CellValue.Absent() -> true;
            case CellValue.Masked _, CellValue.NotText _, CellValue.Unavailable() -> false;
        };
    }

    /// The person has chosen a cell: a click on a key means its first profile, or the one chosen before.
    private void chosen() {
        if (following
                || model.arrangingProperty().get()
                || getSelectionModel().getSelectedCells().isEmpty()
                || shown.isEmpty()) {
            return;
        }
        TablePosition<?, ?> position = getSelectionModel().getSelectedCells().getFirst();
        int index = position.getRow();
        if (index < 0 || index >= getItems().size() || !(getItems().get(index) instanceof MatrixRow.Entry entry)) {
            return;
        }
        int column = position.getColumn();
        ProfileName profile = column > 0
                ? shown.get(column - 1).profile()
                : model.selectedProperty()
                        .get()
                        .map(Place::profile)
                        .orElse(shown.getFirst().profile());
        model.selectedProperty().set(Optional.of(new Place(profile, entry.key())));
        if (column == 0) {
            // Not while the table is still telling of this selection.
            FxJobs.windowThread().execute(this::follow);
        }
    }

    /// Shows what is selected in the view-model.
    private void follow() {
        Optional<Place> place = model.selectedProperty().get();
        following = true;
        try {
            if (place.isEmpty()) {
                getSelectionModel().clearSelection();
                return;
            }
            int row = indexOf(place.get());
            int column = profiles().indexOf(place.get().profile()) + 1;
            if (row < 0 || column < 1) {
                getSelectionModel().clearSelection();
            } else if (!getSelectionModel().isSelected(row, getColumns().get(column))) {
                getSelectionModel().clearAndSelect(row, getColumns().get(column));
                getFocusModel().focus(row, getColumns().get(column));
                reveal(row, column);
            }
        } finally {
            following = false;
        }
    }

    private int indexOf(Place place) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i) instanceof MatrixRow.Entry entry
                    && entry.key().equals(place.key())) {
                return i;
            }
        }
        return -1;
    }

    private void reveal(int row, int column) {
        boolean inSight = lookupAll(".table-row-cell").stream()
                .anyMatch(it -> it instanceof TableRow<?> each
                        && each.getIndex() == row
                        && each.getBoundsInParent().getMinY() >= 0
                        && each.getBoundsInParent().getMaxY()
                                <= each.getParent()
                                        .getParent()
                                        .getLayoutBounds()
                                        .getHeight());
        if (!inSight) {
            scrollTo(Math.max(0, row - 3));
        }
        scrollToColumnIndex(column);
    }

    /// The profiles share what room there is; where there is too little, the table scrolls sideways.
    private void shareWidth() {
        if (getWidth() <= 0 || getColumns().size() < 2) {
            return;
        }
        int profiles = getColumns().size() - 1;
        double room = getWidth() - KEY_WIDTH - 14; // the border and a vertical scroll bar
        List<Double> widths = ColumnWidths.of(model.matrix(), room);
        for (int i = 0; i < profiles; i++) {
            getColumns().get(i + 1).setPrefWidth(widths.get(i));
        }
        look();
    }

    private void look() {
        double left = horizontal().map(ScrollBar::getValue).orElse(0.0);
        var seen = new HashSet<ProfileName>();
        double x = KEY_WIDTH;
        for (int i = 0; i < shown.size(); i++) {
            double width = getColumns().get(i + 1).getPrefWidth();
            if (x + 2 * width > left && x - width < left + getWidth()) {
                seen.add(shown.get(i).profile());
            }
            x += width;
        }
        inSight.set(Set.copyOf(seen));
    }

    /// Moves a key's cell against the scrolling, so that it stays at the left.
    private void stay(KeyCell cell) {
        horizontal().ifPresent(bar -> cell.translateXProperty().bind(bar.valueProperty()));
    }

    private Optional<ScrollBar> horizontal() {
        return lookupAll(".virtual-flow > .scroll-bar").stream()
                .filter(it ->
                        it instanceof ScrollBar bar && bar.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)
                .map(ScrollBar.class::cast)
                .findFirst();
    }
}

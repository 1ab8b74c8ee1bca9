package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import keyturn.app.FolderLayout;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.ui.job.FxJobs;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.TextScale;
import keyturn.work.Ledger.Place;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Keys by profiles. Only the cells in sight have nodes, down and across, so that 50 profiles of 10,000 keys open
/// and scroll as 4 of 20 do. JavaFX's own table saves rows only: every row has the cells of all its columns.
///
/// What is selected is the view-model's; the table shows it and tells it of clicks.
final class MatrixTable extends Region {

    /// In pixels, with texts as large as usual. Room for `AUTH_RATE_LIMIT_PER…`; longer names are cut and shown whole
    /// by the tooltip.
    private static final double KEY_WIDTH = 168;

    private static final double HEADER_HEIGHT = 32;
    private static final double ENTRY_HEIGHT = 31;
    private static final double GROUP_HEIGHT = 26;

    private final TextScale scale = new TextScale();
    private final SecretsViewModel model;
    private final MatrixHeader header = new MatrixHeader(this::widen, this::moveColumn);
    private final MatrixBody body = new MatrixBody();
    private final EmptyState nothing;
    private final MatrixBar vertical = new MatrixBar(Orientation.VERTICAL, ENTRY_HEIGHT, this::requestLayout);
    private final MatrixBar horizontal = new MatrixBar(Orientation.HORIZONTAL, ENTRY_HEIGHT, this::requestLayout);
    private final CellEditor editor;
    private final DrawnWidths widths;
    private Optional<Twin> pointed = Optional.empty();
    private Map<EnvKey, Integer> indexes = Map.of();
    private Axis rows = Axis.EMPTY;
    private Axis columns = Axis.EMPTY;
    private boolean shared;
    private Optional<Place> toReveal = Optional.empty();
    private Runnable elsewhere = () -> {};

    /// @param layout how wide columns were left
    MatrixTable(SecretsViewModel model, FolderLayout layout) {
        this.model = model;
        widths = new DrawnWidths(layout.columnWidths());
        editor = new CellEditor(model, this::requestFocus);
        setId("matrix");
        getStyleClass().add("matrix");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(text("secrets.matrix.spoken"));
        setFocusTraversable(true);
        nothing = nothing(model);
        getChildren().setAll(body, header, nothing, vertical, horizontal, editor, scale);
        getChildren().forEach(it -> it.setManaged(false));
        body.getProperties().put(MatrixMouse.class, new MatrixMouse(model, this, body));
        setOnScroll(this::scrolled);
        model.rows().addListener((ListChangeListener<MatrixRow>) _ -> rearranged());
        model.matrixProperty().subscribe(_ -> resized());
        model.columns().shownProperty().subscribe(_ -> resized());
        model.selection().cellsProperty().subscribe(_ -> requestLayout());
        widthProperty().subscribe(_ -> resized());
        scale.factor().addListener(_ -> {
            rearranged();
            resized();
        });
        model.selectedProperty().subscribe(place -> {
            toReveal = place;
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        });
        rearranged();
    }

    private static EmptyState nothing(SecretsViewModel model) {
        var clear = new Button(text("secrets.filter.clear"));
        clear.setId("filter-clear");
        clear.setOnAction(_ -> model.showAll());
        return new EmptyState(
                Feather.FILTER, text("secrets.matrix.nothing"), text("secrets.matrix.nothing.hint"), clear);
    }

    /// Profiles from left to right.
    List<ProfileName> profiles() {
        return model.columns().shown().stream().map(ProfileColumn::profile).toList();
    }

    /// How many keys are in sight at once.
    int page() {
        return Math.max(1, (int) (body.getHeight() / entryHeight()) - 1);
    }

    /// Begins to edit the selected cell: a setting of one line in place, anything else where the inspector asks
    /// for it.
    ///
    /// @return false if it is not edited in place
    boolean edit() {
        var place = model.selectedProperty().get();
        boolean here = place.flatMap(it -> model.row(it.key()))
                .filter(row -> !row.secret())
                .map(row -> model.matrix().cell(row, place.get().profile()).value())
                .filter(CellValue::isOneLine)
                .isPresent();
        if (here && model.bench().readOnly().isEmpty()) {
            toReveal = place;
            editor.open(place.get());
            requestLayout();
            return true;
        }
        elsewhere.run();
        return false;
    }

    /// Stages what is being typed in a cell, and takes the focus.
    void settle() {
        editor.end(true);
    }

    /// @param action called for a cell that is not edited in place
    void setOnEditElsewhere(Runnable action) {
        elsewhere = action;
    }

    /// Marks the twins of a secret, or of none.
    void point(Optional<Twin> secret) {
        if (!secret.equals(pointed)) {
            pointed = secret;
            mark();
        }
    }

    /// What is to be remembered.
    FolderLayout arrangement() {
        return new FolderLayout(model.columns().order(), model.columns().hidden(), widths.drawn());
    }

    MatrixHeader header() {
        return header;
    }

    private void mark() {
        body.mark(
                model.selectedProperty().get(),
                model.selection().cellsProperty().get(),
                pointed);
    }

    private void rearranged() {
        List<MatrixRow> items = model.rows();
        double line = entryHeight();
        double group = Math.rint(GROUP_HEIGHT * scale.get());
        rows = Axis.of(items.size(), index -> items.get(index) instanceof MatrixRow.Group ? group : line);
        var now = new HashMap<EnvKey, Integer>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof MatrixRow.Entry entry) {
                now.put(entry.key(), i);
            }
        }
        indexes = now;
        toReveal = model.selectedProperty().get();
        requestLayout();
    }

    /// The row at a height within the body.
    Optional<MatrixLine> line(double atY) {
        double y = atY + vertical.getValue();
        return y >= rows.total() ? Optional.empty() : body.line(rows.at(y));
    }

    /// The value at a point within the body.
    Optional<ValueCell> cell(double atX, double atY) {
        double x = atX - keyWidth() + horizontal.getValue();
        return atX < keyWidth() || x >= columns.total()
                ? Optional.empty()
                : line(atY).flatMap(it -> it.cell(columns.at(x)));
    }

    private void scrolled(ScrollEvent event) {
        vertical.scrollTo(vertical.getValue() - event.getDeltaY());
        horizontal.scrollTo(horizontal.getValue() - event.getDeltaX());
        event.consume();
    }

    private void widen(ProfileName profile, double width) {
        widths.draw(profile, width);
        resized();
    }

    private void moveColumn(ProfileName profile, double x) {
        double at = x - keyWidth() + horizontal.getValue();
        int index = columns.at(at);
        boolean behind = index >= 0 && at > columns.start(index) + columns.length(index) / 2;
        model.columns().move(profile, behind ? index + 1 : index);
    }

    private void resized() {
        shared = false;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Insets frame = getInsets();
        double left = frame.getLeft();
        double top = frame.getTop();
        double width = getWidth() - left - frame.getRight();
        double height = getHeight() - top - frame.getBottom() - headerHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (!shared) {
            shareWidth();
        }
        double thickness = vertical.prefWidth(-1);
        double wanted = keyWidth() + columns.total();
        boolean across = wanted > width || (rows.total() > height - thickness && wanted > width - thickness);
        boolean down = rows.total() > (across ? height - thickness : height);
        double seenWidth = down ? width - thickness : width;
        double seenHeight = across ? height - thickness : height;
        vertical.fit(down, rows.total(), seenHeight);
        horizontal.fit(across, columns.total(), Math.max(0, seenWidth - keyWidth()));
        vertical.resizeRelocate(left + seenWidth, top + headerHeight(), thickness, seenHeight);
        horizontal.resizeRelocate(left, top + headerHeight() + seenHeight, seenWidth, thickness);
        toReveal.ifPresent(it -> reveal(it, seenWidth - keyWidth(), seenHeight));
        toReveal = Optional.empty();

        header.resizeRelocate(left, top, width, headerHeight());
        body.resizeRelocate(left, top + headerHeight(), seenWidth, seenHeight);
        // On whole pixels: in between, a row would paint over the line above it.
        var acrossSight = new Sight(columns, Math.rint(horizontal.getValue()), seenWidth - keyWidth());
        header.show(model.columns().shown(), keyWidth(), acrossSight);
        var downSight = new Sight(rows, Math.rint(vertical.getValue()), seenHeight);
        body.show(model.matrix(), model.columns().shown(), model.rows(), downSight, keyWidth(), acrossSight);
        mark();
        nothing.setVisible(model.rows().isEmpty());
        nothing.resizeRelocate(left, top + headerHeight(), width, height);
        layoutEditor(downSight, acrossSight);
    }

    private void layoutEditor(Sight down, Sight across) {
        if (editor.place().isEmpty()) {
            return;
        }
        Place place = editor.place().get();
        Integer row = indexes.get(place.key());
        int column = profiles().indexOf(place.profile());
        if (row == null || column < 0 || !down.holds(row)) {
            // What was typed is kept as when the field is left. Not while the table is being laid out.
            FxJobs.windowThread().execute(() -> editor.finish(true));
            return;
        }
        double x = body.getLayoutX() + keyWidth() + columns.start(column) - across.from();
        double y = body.getLayoutY() + rows.start(row) - down.from();
        editor.resizeRelocate(x + 4, y + 3, columns.length(column) - 8, entryHeight() - 7);
    }

    private void reveal(Place place, double seenWidth, double seenHeight) {
        Integer row = indexes.get(place.key());
        int column = profiles().indexOf(place.profile());
        if (row == null || column < 0) {
            return;
        }
        // The heading above a first key comes into sight with it.
        int from = row > 0 && model.rows().get(row - 1) instanceof MatrixRow.Group ? row - 1 : row;
        var down = new Sight(rows, vertical.getValue(), seenHeight);
        vertical.scrollTo(down.revealing(rows.start(from), rows.end(row)));
        var across = new Sight(columns, horizontal.getValue(), seenWidth);
        horizontal.scrollTo(across.revealing(columns.start(column), columns.end(column)));
    }

    /// The profiles share what room there is; where there is too little, the table scrolls sideways.
    private void shareWidth() {
        shared = true;
        double room = getWidth() - keyWidth() - 14; // the border and a vertical scroll bar
        columns = widths.axis(model.matrix(), model.columns().shown(), room, scale.get());
    }

    private double keyWidth() {
        return Math.rint(KEY_WIDTH * scale.get());
    }

    private double headerHeight() {
        return Math.rint(HEADER_HEIGHT * scale.get());
    }

    private double entryHeight() {
        return Math.rint(ENTRY_HEIGHT * scale.get());
    }

    private Optional<Node> cell(int row, int column) {
        return body.line(row).flatMap(it -> column == 0 ? Optional.of(it.key()) : it.cell(column - 1));
    }

    private Optional<Node> selectedCell() {
        return model.selectedProperty()
                .get()
                .flatMap(it -> Optional.ofNullable(indexes.get(it.key()))
                        .flatMap(row -> cell(row, profiles().indexOf(it.profile()) + 1)));
    }

    /// To a screen reader this is a table like any other.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> rows.count();
            case COLUMN_COUNT -> model.columns().shown().size() + 1;
            case MULTIPLE_SELECTION -> true;
            case ROW_AT_INDEX -> body.line((int) parameters[0]).orElse(null);
            case COLUMN_AT_INDEX -> header.heading((int) parameters[0]).orElse(null);
            case CELL_AT_ROW_COLUMN ->
                cell((int) parameters[0], (int) parameters[1]).orElse(null);
            case SELECTED_ITEMS ->
                FXCollections.observableArrayList(selectedCell().stream().toList());
            case FOCUS_ITEM -> selectedCell().orElse(this);
            case VERTICAL_SCROLLBAR -> vertical;
            case HORIZONTAL_SCROLLBAR -> horizontal;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

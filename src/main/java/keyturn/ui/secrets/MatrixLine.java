package keyturn.ui.secrets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import keyturn.work.Ledger.Place;
import org.jspecify.annotations.Nullable;

/// One row in sight: its key, and the cells of the profiles in sight.
final class MatrixLine extends Region {

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final KeyCell key = new KeyCell();
    private final Pane values = new Pane();
    private final TreeMap<Integer, ValueCell> cells = new TreeMap<>();
    private final Deque<ValueCell> spare = new ArrayDeque<>();
    private Optional<MatrixRow> item = Optional.empty();
    private int index;

    MatrixLine() {
        getStyleClass().add("matrix-line");
        setAccessibleRole(AccessibleRole.TABLE_ROW);
        values.setManaged(false);
        values.setPickOnBounds(false);
        key.setManaged(false);
        getChildren().addAll(values, key);
    }

    MatrixRow item() {
        return item.orElseThrow();
    }

    int index() {
        return index;
    }

    Optional<ValueCell> cell(int column) {
        return Optional.ofNullable(cells.get(column));
    }

    KeyCell key() {
        return key;
    }

    /// Shows a row; cheap where it does already. The line has its height by then.
    ///
    /// @param profiles those that are shown
    /// @param columns  which of them are in sight
    void show(
            Matrix matrix,
            List<ProfileColumn> profiles,
            MatrixRow row,
            int rowIndex,
            double widthOfKey,
            Sight columns) {
        index = rowIndex;
        if (item.filter(row::equals).isEmpty()) {
            item = Optional.of(row);
            pseudoClassStateChanged(GROUP, row instanceof MatrixRow.Group);
            key.show(row);
        }
        key.place(rowIndex);
        values.setVisible(row instanceof MatrixRow.Entry);
        if (row instanceof MatrixRow.Entry entry) {
            fill(matrix, profiles, entry, columns);
        }
        key.resizeRelocate(0, 0, row instanceof MatrixRow.Group ? getWidth() : widthOfKey, getHeight());
        values.setTranslateX(widthOfKey - columns.from());
    }

    private void fill(Matrix matrix, List<ProfileColumn> profiles, MatrixRow.Entry entry, Sight columns) {
        int first = columns.first();
        int last = columns.last();
        cells.entrySet().removeIf(it -> {
            boolean leaves = it.getKey() < first || it.getKey() > last;
            if (leaves) {
                it.getValue().setVisible(false);
                spare.push(it.getValue());
            }
            return leaves;
        });
        for (int column = Math.max(0, first); column <= last; column++) {
            ValueCell cell = cells.computeIfAbsent(column, _ -> next());
            var profile = profiles.get(column).profile();
            cell.show(profile, entry, matrix.cell(entry, profile), index, column);
            cell.resizeRelocate(columns.axis().start(column), 0, columns.axis().length(column), getHeight());
        }
    }

    private ValueCell next() {
        ValueCell cell = spare.poll();
        if (cell == null) {
            cell = new ValueCell();
            cell.setManaged(false);
            values.getChildren().add(cell);
        }
        cell.setVisible(true);
        return cell;
    }

    /// Shows what is selected.
    void mark(Optional<Place> lead, Set<Place> chosen, Optional<Twin> twin) {
        boolean leads = item.orElse(null) instanceof MatrixRow.Entry entry
                && lead.filter(it -> it.key().equals(entry.key())).isPresent();
        pseudoClassStateChanged(CHOSEN, leads);
        cells.values().forEach(cell -> {
            boolean among =
                    chosen.size() > 1 && cell.place().filter(chosen::contains).isPresent();
            cell.mark(leads && cell.place().equals(lead), among, twin);
        });
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.INDEX
                ? (Object) index
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}

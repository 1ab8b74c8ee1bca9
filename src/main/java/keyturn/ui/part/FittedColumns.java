package keyturn.ui.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Keeps the columns of a table as wide as texts are large. Where all of them need more room than there is, the least
/// important go, so that no other is cut.
public final class FittedColumns {

    /// In pixels: the border and a scroll bar.
    private static final double FRAME = 12;

    private final TableView<?> table;
    private final TextScale scale;
    private final List<? extends TableColumn<?, ?>> leavable;
    private final Map<TableColumn<?, ?>, Widths> usual = new HashMap<>();

    /// In pixels, with texts as large as usual.
    private record Widths(double preferred, double least, double most) {}

    /// @param table    its columns have the widths that they have with texts as large as usual
    /// @param leavable what can be left out, the first first; the table shows them by itself
    public FittedColumns(TableView<?> table, TextScale scale, List<? extends TableColumn<?, ?>> leavable) {
        this.table = table;
        this.scale = scale;
        this.leavable = List.copyOf(leavable);
        for (TableColumn<?, ?> column : table.getColumns()) {
            usual.put(column, new Widths(column.getPrefWidth(), column.getMinWidth(), column.getMaxWidth()));
            if (!leavable.contains(column)) {
                column.visibleProperty().subscribe(_ -> fit());
            }
        }
        scale.factor().subscribe(_ -> resize());
        table.widthProperty().subscribe(_ -> fit());
    }

    private void resize() {
        double factor = scale.get();
        usual.forEach((column, widths) -> {
            // In this order, for a width never leaves its bounds.
            column.setMaxWidth(Math.max(widths.most(), widths.most() * factor));
            column.setMinWidth(Math.rint(widths.least() * factor));
            column.setPrefWidth(Math.rint(widths.preferred() * factor));
            column.setMaxWidth(Math.rint(widths.most() * factor));
        });
        fit();
    }

    private void fit() {
        if (table.getWidth() <= 0) {
            return;
        }
        double room = table.getWidth() - FRAME * scale.get();
        double needed = 0;
        for (TableColumn<?, ?> column : table.getColumns()) {
            needed += leavable.contains(column) || column.isVisible() ? column.getMinWidth() : 0;
        }
        for (TableColumn<?, ?> column : leavable) {
            boolean left = needed > room;
            needed -= left ? column.getMinWidth() : 0;
            column.setVisible(!left);
        }
    }
}

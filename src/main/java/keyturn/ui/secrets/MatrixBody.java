package keyturn.ui.secrets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import keyturn.work.Ledger.Place;

/// The rows in sight. A line that scrolls out of sight is used again for the next one that comes in, so that
/// 10,000 keys scroll as 20 do.
final class MatrixBody extends Region {

    private final Map<Integer, MatrixLine> lines = new HashMap<>();
    private final Deque<MatrixLine> spareGroups = new ArrayDeque<>();
    private final Deque<MatrixLine> spareEntries = new ArrayDeque<>();

    MatrixBody() {
        getStyleClass().add("matrix-body");
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    Optional<MatrixLine> line(int index) {
        return Optional.ofNullable(lines.get(index));
    }

    /// Shows what is in sight; the body has its size by then.
    void show(
            Matrix matrix,
            List<ProfileColumn> profiles,
            List<MatrixRow> items,
            Sight rows,
            double keyWidth,
            Sight columns) {
        int first = rows.first();
        int last = rows.last();
        lines.entrySet().removeIf(it -> {
            int index = it.getKey();
            MatrixLine line = it.getValue();
            boolean leaves = index < first
                    || index > last
                    || line.item() instanceof MatrixRow.Group != items.get(index) instanceof MatrixRow.Group;
            if (leaves) {
                line.setVisible(false);
                spare(line.item()).push(line);
            }
            return leaves;
        });
        for (int index = Math.max(0, first); index <= last; index++) {
            MatrixRow item = items.get(index);
            MatrixLine line = lines.computeIfAbsent(index, _ -> next(item));
            Axis axis = rows.axis();
            line.resizeRelocate(0, axis.start(index) - rows.from(), getWidth(), axis.length(index));
            line.show(matrix, profiles, item, index, keyWidth, columns);
        }
    }

    /// Shows what is selected.
    ///
    /// @param twin the secret whose twins are marked
    void mark(Optional<Place> lead, Set<Place> chosen, Optional<Twin> twin) {
        lines.values().forEach(it -> it.mark(lead, chosen, twin));
    }

    private MatrixLine next(MatrixRow item) {
        MatrixLine line = spare(item).poll();
        if (line == null) {
            line = new MatrixLine();
            line.setManaged(false);
            getChildren().add(line);
        }
        line.setVisible(true);
        return line;
    }

    private Deque<MatrixLine> spare(MatrixRow item) {
        return item instanceof MatrixRow.Group ? spareGroups : spareEntries;
    }
}

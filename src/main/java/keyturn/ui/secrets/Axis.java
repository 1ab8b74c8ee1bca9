package keyturn.ui.secrets;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// Where things lie one behind the other, in pixels: columns from left to right, rows from top to bottom.
final class Axis {

    static final Axis EMPTY = of(0, _ -> 0);

    /// Where each begins, and where the last ends.
    private final double[] edges;

    private Axis(double[] edges) {
        this.edges = edges;
    }

    static Axis of(int count, IntToDoubleFunction length) {
        var edges = new double[count + 1];
        for (int i = 0; i < count; i++) {
            edges[i + 1] = edges[i] + length.applyAsDouble(i);
        }
        return new Axis(edges);
    }

    int count() {
        return edges.length - 1;
    }

    double total() {
        return edges[count()];
    }

    double start(int index) {
        return edges[index];
    }

    double end(int index) {
        return edges[index + 1];
    }

    double length(int index) {
        return end(index) - start(index);
    }

    /// What lies at a position, the nearest one where nothing does; -1 if there is nothing at all.
    int at(double position) {
        int found = Arrays.binarySearch(edges, position);
        int index = found >= 0 ? found : -found - 2;
        return count() == 0 ? -1 : Math.clamp(index, 0, count() - 1);
    }
}

package keyturn.ui.secrets;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// A scroll bar of the matrix, in pixels; seen only where there is something to scroll.
final class MatrixBar extends ScrollBar {

    private final double step;

    /// @param step      how far a click on an arrow goes
    /// @param whenMoved lays out anew
    MatrixBar(Orientation orientation, double step, Runnable whenMoved) {
        this.step = step;
        setOrientation(orientation);
        setUnitIncrement(step);
        setVisible(false);
        valueProperty().subscribe(_ -> whenMoved.run());
    }

    /// Goes to a place, or as near as can be.
    void scrollTo(double value) {
        setValue(Math.clamp(value, 0, getMax()));
    }

    /// @param total how much there is
    /// @param seen  how much of it is in sight
    void fit(boolean shown, double total, double seen) {
        setVisible(shown);
        double max = Math.max(0, total - seen);
        if (getValue() > max) {
            setValue(max);
        }
        setMax(max);
        setVisibleAmount(total <= 0 ? 0 : max * seen / total);
        setBlockIncrement(Math.max(step, seen - step));
    }
}

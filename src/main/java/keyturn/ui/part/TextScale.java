package keyturn.ui.part;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.DoubleExpression;
import javafx.scene.layout.Region;

/// How large texts are, as the style sheet has it: what a view sizes in code goes by it, as what the style sheet sizes
/// does by itself. It stands in a pane of the view, takes no room there and shows nothing.
public final class TextScale extends Region {

    /// The width in pixels that the style sheet gives it where texts are as large as usual.
    private static final double USUAL = 100;

    private final DoubleBinding factor =
            Bindings.createDoubleBinding(() -> getPrefWidth() > 0 ? getPrefWidth() / USUAL : 1.0, prefWidthProperty());

    public TextScale() {
        getStyleClass().add("text-scale");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// 1 as usual, 1.25 for texts of 125 %.
    public double get() {
        return factor.get();
    }

    public DoubleExpression factor() {
        return factor;
    }
}

package keyturn.ui.part;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ProgressIndicator;

/// The only things that move by themselves in the window: bars and circles of which nobody knows how far they are.
/// What is going on always stands beside them in words.
public final class Motion {

    private Motion() {}

    /// Hides `indicator` as long as it would move and its scene is to show less motion: as the person has asked the
    /// desktop, unless the scene says otherwise.
    public static <I extends ProgressIndicator> I calm(I indicator) {
        var reduced = indicator
                .sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(false);
        indicator
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !(indicator.isIndeterminate() && reduced.getValue()),
                        indicator.indeterminateProperty(),
                        reduced));
        return indicator;
    }
}

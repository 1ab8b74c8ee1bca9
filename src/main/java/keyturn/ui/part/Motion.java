package keyturn.ui.part;

import javafx.application.Platform;
import javafx.scene.control.ProgressIndicator;

/// The only things that move by themselves in the window: bars and circles of which nobody knows how far they are.
/// What is going on always stands beside them in words.
public final class Motion {

    private Motion() {}

    /// Hides `indicator` as long as it would move and the person has asked the desktop for less motion.
    public static <I extends ProgressIndicator> I calm(I indicator) {
        indicator
                .visibleProperty()
                .bind(indicator
                        .indeterminateProperty()
                        .and(Platform.getPreferences().reducedMotionProperty())
                        .not());
        return indicator;
    }
}

package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// What wants to be laid out once more however often it has been. JavaFX then draws the whole window sixty times a
/// second, for as long as it is open, and nothing on the picture shows it.
final class Restless {

    /// A text that wraps, or a list, may need a pass after the one in which its width became known.
    private static final int SETTLED = 4;

    private Restless() {}

    static List<String> in(Scene scene) {
        for (int pass = 0; pass < SETTLED; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        var found = new ArrayList<String>();
        // Only what reaches the root draws; a cell that is marked while its table places it stays as it is.
        if (scene.getRoot().isNeedsLayout()) {
            collect(scene.getRoot(), found);
        }
        return found;
    }

    private static void collect(Parent parent, List<String> found) {
        if (parent.isNeedsLayout()) {
            found.add(parent.getClass().getSimpleName() + " " + parent.getStyleClass() + " is never laid out for good");
        }
        for (var child : parent.getChildrenUnmodifiable()) {
            // What is not shown waits for its layout and draws nothing.
            if (child instanceof Parent inner && child.isVisible()) {
                collect(inner, found);
            }
        }
    }
}

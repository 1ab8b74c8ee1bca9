package keyturn.ui.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/// Lets the arrow keys move the focus among the buttons of a column or a row, and choose nothing. JavaFX's toggle
/// buttons keep these keys for themselves: in a group they select, without telling anybody; in none they do nothing.
public final class ArrowFocus {

    private ArrowFocus() {}

    /// @param column its children that take the focus
    public static void down(Pane column) {
        move(column, KeyCode.UP, KeyCode.DOWN);
    }

    /// @param row its children that take the focus
    public static void along(Pane row) {
        move(row, KeyCode.LEFT, KeyCode.RIGHT);
    }

    private static void move(Pane pane, KeyCode back, KeyCode on) {
        pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
            int step = event.getCode() == on ? 1 : event.getCode() == back ? -1 : 0;
            List<Node> nodes = pane.getChildren().stream()
                    .filter(it -> it.isFocusTraversable() && it.isVisible() && !it.isDisabled())
                    .toList();
            int at = nodes.indexOf(event.getTarget());
            if (plain && step != 0 && at >= 0) {
                nodes.get(Math.clamp(at + step, 0, nodes.size() - 1)).requestFocus();
                event.consume();
            }
        });
    }
}

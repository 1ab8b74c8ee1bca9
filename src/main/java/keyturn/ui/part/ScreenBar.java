package keyturn.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// What stands above a list: what it shows at the left, what can be done at the right. In a narrow window, or
/// with large texts, it takes a second line; nothing of it is cut.
public final class ScreenBar extends FlowPane {

    private final List<Node> right;

    public ScreenBar(List<Node> left, List<Node> right) {
        this("screen-bar", left, right);
    }

    ScreenBar(String styleClass, List<Node> left, List<Node> right) {
        this.right = new ArrayList<>(right);
        getChildren().addAll(left);
        getChildren().addAll(right);
        getStyleClass().add(styleClass);
    }

    void addRight(List<Node> nodes) {
        right.addAll(nodes);
        getChildren().addAll(nodes);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double taken = getInsets().getLeft() + getInsets().getRight() - getHgap();
        for (Node child : getManagedChildren()) {
            taken += child.getLayoutBounds().getWidth() + getHgap();
        }
        double free = Math.max(0, getWidth() - taken);
        // Moved, not placed a second time: whatever is placed in another spot than a moment ago asks for the next
        // layout, and the window would be laid out and drawn without end.
        right.forEach(node -> node.setTranslateX(free));
    }
}

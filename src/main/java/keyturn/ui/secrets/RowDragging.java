package keyturn.ui.secrets;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Rows are drawn to another place with the mouse. A line shows where the row would go.
final class RowDragging {

    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

    /// In pixels: less is a click of an unsteady hand.
    private static final double LEAST = 5;

    private final ListView<ProfileRow> list;
    private final BiConsumer<Integer, Integer> move;
    private int from = -1;
    private double pressedAt;
    private Optional<ListCell<?>> target = Optional.empty();

    /// @param move takes the index of the row and the index of the place it was drawn to
    RowDragging(ListView<ProfileRow> list, BiConsumer<Integer, Integer> move) {
        this.list = list;
        this.move = move;
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        boolean row = event.getButton() == MouseButton.PRIMARY && !isTyping(event.getTarget());
        from = row ? cell(event).map(ListCell::getIndex).orElse(-1) : -1;
        pressedAt = event.getScreenY();
    }

    private void dragged(MouseEvent event) {
        if (from < 0 || Math.abs(event.getScreenY() - pressedAt) < LEAST) {
            return;
        }
        event.consume();
        mark(Optional.empty());
        cell(event).filter(it -> it.getIndex() != from).ifPresent(it -> mark(Optional.of(it)));
        scrollAtTheEdge(event);
    }

    private void released(MouseEvent event) {
        Optional<ListCell<?>> place = target;
        int moved = from;
        mark(Optional.empty());
        from = -1;
        if (moved >= 0 && place.isPresent()) {
            event.consume();
            move.accept(moved, place.get().getIndex());
        }
    }

    private void mark(Optional<ListCell<?>> cell) {
        target.ifPresent(it -> mark(it, false));
        target = cell;
        target.ifPresent(it -> mark(it, true));
    }

    private void mark(ListCell<?> cell, boolean on) {
        cell.pseudoClassStateChanged(ABOVE, on && cell.getIndex() < from);
        cell.pseudoClassStateChanged(BELOW, on && cell.getIndex() > from);
    }

    private void scrollAtTheEdge(MouseEvent event) {
        double y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        int at = target.map(ListCell::getIndex).orElse(from);
        if (y < LEAST * 3) {
            list.scrollTo(Math.max(0, at - 1));
        } else if (y > list.getHeight() - LEAST * 3) {
            list.scrollTo(Math.min(list.getItems().size() - 1, at + 1));
        }
    }

    private Optional<ListCell<?>> cell(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof ListCell<?>)) {
            node = node.getParent();
        }
        return node instanceof ListCell<?> cell
                        && !cell.isEmpty()
                        && cell.getListView().equals(list)
                ? Optional.of(cell)
                : Optional.empty();
    }

    private static boolean isTyping(Object target) {
        Node node = target instanceof Node it ? it : null;
        while (node != null && !(node instanceof TextInputControl)) {
            node = node.getParent();
        }
        return node != null;
    }
}

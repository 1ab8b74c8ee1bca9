package keyturn.ui.part;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A table cell that shows a node made of its item: a chip, a button.
///
/// @param <S> the row
/// @param <T> the item
public final class NodeCell<S, T> extends TableCell<S, T> {

    private final Function<? super T, ? extends Node> node;

    public NodeCell(Function<? super T, ? extends Node> node) {
        this.node = node;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : node.apply(item));
    }
}

package keyturn.ui.part;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tooltip that is made when the mouse first comes: of hundreds of cells few are ever asked, and each is a window of
/// its own.
public final class HoverTip {

    private final Node node;
    private final Supplier<Optional<String>> words;
    private Optional<Tooltip> shown = Optional.empty();

    private HoverTip(Node node, Supplier<Optional<String>> words) {
        this.node = node;
        this.words = words;
    }

    /// @param words what it says at the time; no tooltip if empty
    public static void install(Node node, Supplier<Optional<String>> words) {
        var tip = new HoverTip(node, words);
        node.getProperties().put(HoverTip.class, tip);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tip.look());
    }

    /// What would be said of `node` now; empty if nothing would.
    public static Optional<String> of(Node node) {
        return node.getProperties().get(HoverTip.class) instanceof HoverTip tip ? tip.words.get() : Optional.empty();
    }

    private void look() {
        shown.ifPresent(it -> Tooltip.uninstall(node, it));
        shown = words.get().map(Tooltip::new);
        shown.ifPresent(it -> Tooltip.install(node, it));
    }
}

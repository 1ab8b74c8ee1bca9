package keyturn.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Shows sheets over the window's content, dimmed meanwhile. Escape closes the topmost; the focus stays in it and goes
/// back where it was.
public final class Dialogs {

    private static final double MARGIN = 24;
    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private final StackPane layers;
    private final Node underneath;
    private final Deque<Open> open = new ArrayDeque<>();

    private boolean backwards;

    /// Whether the last thing that was done was done by keys: then the focus is shown wherever it goes.
    private boolean byKeys;

    private record Open(Sheet sheet, Region scrim, @Nullable Node focusBefore) {}

    /// @param layers     where sheets are put on top
    /// @param underneath the window's content
    Dialogs(StackPane layers, Node underneath) {
        this.layers = layers;
        this.underneath = underneath;
        layers.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        layers.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> byKeys = false);
        layers.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepFocus);
            }
        });
    }

    public void show(Sheet sheet) {
        var scrim = new Region();
        scrim.getStyleClass().add("scrim");
        var scene = layers.getScene();
        open.push(new Open(sheet, scrim, scene == null ? null : scene.getFocusOwner()));
        StackPane.setMargin(sheet, new Insets(MARGIN));
        layers.getChildren().addAll(scrim, sheet);
        underneath.setMouseTransparent(true);
        focusFirst(sheet);
    }

    public boolean showing() {
        return !open.isEmpty();
    }

    /// Closes the topmost sheet.
    public void close() {
        if (open.isEmpty()) {
            return;
        }
        var closing = open.pop();
        layers.getChildren().removeAll(closing.scrim(), closing.sheet());
        underneath.setMouseTransparent(!open.isEmpty());
        closing.sheet().closed();
        if (closing.focusBefore() != null) {
            focus(closing.focusBefore());
        }
    }

    /// For a sheet that shows what is to be decided only after it has been worked out: the focus leaves the buttons,
    /// where
    /// it had to wait.
    public void decide() {
        if (showing() && focusWaits(open.element().sheet())) {
            focusFirst(open.element().sheet());
        }
    }

    private boolean focusWaits(Sheet sheet) {
        Node owner = layers.getScene().getFocusOwner();
        return owner == null || owner.equals(sheet) || sheet.isButton(owner);
    }

    /// JavaFX shows only a focus that the Tab key has brought. What keys have opened is gone through by keys.
    private void focus(Node node) {
        node.requestFocus();
        if (byKeys && node.isFocused() && !node.isFocusVisible()) {
            node.pseudoClassStateChanged(VISIBLE, true);
            var left = new AtomicReference<>(Subscription.EMPTY);
            left.set(node.focusedProperty().subscribe((_, focused) -> {
                left.get().unsubscribe();
                node.pseudoClassStateChanged(VISIBLE, node.isFocusVisible());
            }));
        }
    }

    private void pressed(KeyEvent event) {
        byKeys = true;
        backwards = event.getCode() == KeyCode.TAB && event.isShiftDown();
        if (event.getCode() == KeyCode.TAB
                && showing()
                && isAtItsEnd(open.element().sheet())) {
            event.consume();
            goRound(open.element().sheet());
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && showing()) {
            event.consume();
            close();
        }
    }

    private boolean isAtItsEnd(Sheet sheet) {
        var controls = controls(sheet).toList();
        Node owner = layers.getScene().getFocusOwner();
        return !controls.isEmpty() && (backwards ? controls.getFirst() : controls.getLast()).equals(owner);
    }

    /// From the last control to the first, or back. Only traversing tells the control that the keyboard has brought
    /// the focus, so that it shows it.
    private void goRound(Sheet sheet) {
        Node edge = backwards ? sheet.end() : sheet;
        edge.requestFocus();
        edge.requestFocusTraversal(backwards ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    private void keepFocus(@Nullable Node owner) {
        var top = open.peek();
        if (top != null && owner != null && !isWithin(owner, top.sheet())) {
            if (backwards) {
                focusLast(top.sheet());
            } else {
                focusFirst(top.sheet());
            }
        }
    }

    private static boolean isWithin(Node node, Node ancestor) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// The first control of what is to be decided. Where there are buttons alone, the default one: Enter presses the
    /// button that has the focus, and that must be the one which looks as if it were pressed.
    private void focusFirst(Sheet sheet) {
        sheet.applyCss();
        var controls = controls(sheet).toList();
        Stream<Node> decided = controls.stream().filter(it -> !sheet.isButton(it));
        Stream<Node> pressed = controls.stream().filter(it -> it instanceof Button button && button.isDefaultButton());
        Stream.of(decided, pressed, controls.stream())
                .flatMap(it -> it)
                .findFirst()
                .ifPresentOrElse(this::focus, sheet::requestFocus);
    }

    /// Going back from the first control of a sheet leads to its last one.
    private static void focusLast(Sheet sheet) {
        controls(sheet).reduce((_, later) -> later).ifPresentOrElse(Node::requestFocus, sheet::requestFocus);
    }

    /// Those that take the focus, in the order of reading.
    private static Stream<Node> controls(Sheet sheet) {
        var found = new ArrayList<Node>();
        collect(sheet, found);
        return found.stream();
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Control && node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}

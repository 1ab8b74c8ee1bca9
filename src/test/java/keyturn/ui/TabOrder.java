package keyturn.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

/// Walks through a scene as a person without a mouse does.
final class TabOrder {

    /// More than any control needs to let the focus go: the widest row of a matrix.
    private static final int PATIENCE = 30;

    private static final int MOST = 400;

    /// Of the pixels of a control: fewer that change are not seen.
    private static final int LEAST_PIXELS = 12;

    /// Kinds of controls whose ring has been looked at: once is enough.
    private final Set<String> ringsSeen = new HashSet<>();

    /// What those look like without the focus that are still to be reached.
    private final Map<Node, WritableImage> plain = new HashMap<>();

    /// Controls that Tab does not reach, or does not leave, or reaches before those that are read first, or that look
    /// the same with the focus and without.
    List<String> problems(Scene scene, Parent area) {
        var problems = new ArrayList<String>();
        var reachable = new ArrayList<Node>();
        for (var node : ShownNodes.in(area)) {
            if (node.isFocusTraversable() && !node.isDisabled() && !ShownNodes.isPart(node)) {
                reachable.add(node);
                if (!node.equals(scene.getFocusOwner()) && ringsSeen.add(kind(node))) {
                    plain.put(node, picture(node));
                }
            }
        }
        Node first = scene.getFocusOwner();
        if (first == null) {
            problems.add("nothing has the focus");
            return problems;
        }
        var path = walk(scene, reachable.size() == 1, problems);
        var seen = new ArrayList<>(path);
        seen.add(first);
        // A list that is made anew while the focus goes through it has other nodes for the same things.
        var names = seen.stream().map(ShownNodes::shortName).toList();
        var still = new HashSet<>(ShownNodes.in(area));
        for (var node : reachable) {
            // What the focus has changed in passing, as cells of the matrix do with the inspector, is gone.
            if (still.contains(node)
                    && !seen.contains(node)
                    && !names.contains(ShownNodes.shortName(node))
                    && !isChosenByArrows(node, seen)) {
                problems.add("not reached by Tab: " + ShownNodes.name(node));
            }
        }
        order(path, problems);
        return problems;
    }

    /// Of toggles that exclude each other Tab reaches one, and the arrow keys the others.
    private static boolean isChosenByArrows(Node node, List<Node> seen) {
        return node instanceof Toggle toggle
                && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(seen::contains);
    }

    /// What a ring looks like goes by this.
    private static String kind(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass() + node.getPseudoClassStates();
    }

    private List<Node> walk(Scene scene, boolean alone, List<String> problems) {
        var path = new ArrayList<Node>();
        Node last = scene.getFocusOwner();
        int same = 0;
        for (int i = 0; i < MOST; i++) {
            tab(last);
            Node now = scene.getFocusOwner();
            if (now == null) {
                problems.add("the focus is lost after " + ShownNodes.name(last));
                return path;
            }
            same = now.equals(last) ? same + 1 : 0;
            if (alone && same > 0) {
                return path;
            }
            if (same > PATIENCE) {
                problems.add("Tab does not leave " + ShownNodes.name(now));
                return path;
            }
            if (path.contains(now) && !now.equals(last)) {
                return path;
            }
            if (!now.equals(last)) {
                path.add(now);
                var before = plain.remove(now);
                if (before != null && isSame(before, picture(now))) {
                    problems.add("the focus is not seen: " + ShownNodes.name(now) + now.getPseudoClassStates());
                }
            }
            last = now;
        }
        problems.add("Tab comes to no end");
        return path;
    }

    private static void tab(Node owner) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(owner, new KeyEvent(type, "", "", KeyCode.TAB, false, false, false, false));
        }
    }

    /// What comes next must not stand before: further up, unless it is further right; or left of it in the same line.
    private static void order(List<Node> path, List<String> problems) {
        for (int i = 1; i < path.size(); i++) {
            Node before = path.get(i - 1);
            Node after = path.get(i);
            if (!region(before).equals(region(after))) {
                continue;
            }
            Bounds one = before.localToScene(before.getLayoutBounds());
            Bounds two = after.localToScene(after.getLayoutBounds());
            boolean above = two.getMaxY() <= one.getMinY() + 1;
            boolean right = two.getMinX() >= one.getMaxX() - 1;
            boolean line = two.getMinY() < one.getCenterY() && two.getMaxY() > one.getCenterY();
            boolean left = two.getMaxX() <= one.getMinX() + 1;
            boolean start = i == path.size() - 1 || above && i == 1;
            // The eyes of two fields side by side come after both: what is typed after Tab is typed into a field.
            boolean eye = after.getStyleClass().contains("field-eye");
            if (!start && !eye && ((above && !right) || (line && left))) {
                problems.add("after " + ShownNodes.name(before) + " comes " + ShownNodes.name(after));
            }
        }
    }

    /// What is read for itself: the rail, a header, a card, a list.
    private static Node region(Node node) {
        Node region = node.getParent();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            var styles = each.getStyleClass();
            boolean read = each instanceof ScrollPane
                    || styles.contains("rail")
                    || styles.contains("header")
                    || styles.contains("screen-bar")
                    || styles.contains("card-box")
                    || styles.contains("sheet-header")
                    || styles.contains("sheet-body")
                    || styles.contains("sheet-footer")
                    || styles.contains("status-bar");
            if (read) {
                return each;
            }
            region = each;
        }
        return region;
    }

    private static WritableImage picture(Node node) {
        node.applyCss();
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return node.snapshot(parameters, null);
    }

    private static boolean isSame(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        int changed = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    changed++;
                    if (changed >= LEAST_PIXELS) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}

package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person sees of a scene: the topmost sheet, or all of it where there is none.
final class ShownNodes {

    private ShownNodes() {}

    /// The topmost sheet, else the root.
    static Parent area(Scene scene) {
        Parent area = scene.getRoot();
        for (Node each : scene.getRoot().getChildrenUnmodifiable()) {
            if (each instanceof Sheet sheet) {
                area = sheet;
            }
        }
        return area;
    }

    /// Everything in `area` that takes part in the picture, in the order of drawing.
    static List<Node> in(Parent area) {
        var found = new ArrayList<Node>();
        collect(area, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        boolean drawn = node.isVisible() && node.getOpacity() > 0;
        // What a virtual list keeps in store is empty.
        if (!drawn || (node instanceof IndexedCell<?> cell && cell.isEmpty())) {
            return;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// True if a control is only a part of another, which speaks and takes the focus for it.
    static boolean isPart(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ComboBoxBase<?> || each instanceof Spinner<?> || each instanceof MenuButton) {
                return true;
            }
        }
        return false;
    }

    /// The words that a node shows, its parts included.
    static String words(Node node) {
        var words = new StringBuilder();
        for (var each : node instanceof Parent parent ? in(parent) : List.of(node)) {
            if (each instanceof Text text && !(each instanceof FontIcon)) {
                words.append(text.getText()).append(' ');
            } else if (each instanceof Labeled labeled && labeled.getText() != null) {
                words.append(labeled.getText()).append(' ');
            }
        }
        return words.toString().strip();
    }

    static boolean hasLetters(String words) {
        return words != null && words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// For a person who reads the failure: `Button#save.accent "Save" < .header`.
    static String name(Node node) {
        return shortName(node) + where(node);
    }

    /// `Button#save.accent "Save"`.
    static String shortName(Node node) {
        var name = new StringBuilder(node.getClass().getSimpleName());
        if (node.getId() != null) {
            name.append('#').append(node.getId());
        }
        node.getStyleClass().forEach(style -> name.append('.').append(style));
        var words = words(node);
        if (!words.isEmpty()) {
            name.append(" \"").append(words, 0, Math.min(60, words.length())).append('"');
        }
        return name.toString();
    }

    private static String where(Node node) {
        var name = new StringBuilder();
        Styleable parent = node.getParent();
        for (int i = 0; i < 4 && parent != null; i++) {
            var id = parent.getId();
            if (id != null || !parent.getStyleClass().isEmpty()) {
                name.append(" < ")
                        .append(id == null ? "." + parent.getStyleClass().getFirst() : "#" + id);
            }
            parent = parent.getStyleableParent();
        }
        return name.toString();
    }

    /// A control, and not a part of one.
    static boolean isControl(Node node) {
        return node instanceof Control && !isPart(node);
    }
}

package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import keyturn.ui.part.HoverTip;
import org.jspecify.annotations.Nullable;

/// What a screen reader says of controls.
final class SpokenNames {

    private static final Set<AccessibleRole> NO_ROLES = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private SpokenNames() {}

    /// Controls without a name or a role, and buttons that show an icon alone and do not say what it means.
    static List<String> missing(Parent area) {
        var problems = new ArrayList<String>();
        for (var node : ShownNodes.in(area)) {
            if (!isUsed(node)) {
                continue;
            }
            if (spoken(node).isBlank()) {
                problems.add("no name: " + ShownNodes.name(node));
            }
            if (node.getAccessibleRole() == null || NO_ROLES.contains(node.getAccessibleRole())) {
                problems.add("no role: " + ShownNodes.name(node));
            }
            if (node instanceof ButtonBase
                    && !ShownNodes.hasLetters(ShownNodes.words(node))
                    && help(node).isBlank()) {
                problems.add("no help: " + ShownNodes.name(node));
            }
        }
        return problems;
    }

    /// Places where one of the values is said or shown.
    static List<String> tellTales(Parent area, List<String> secrets) {
        return ShownNodes.in(area).stream()
                .filter(node -> said(node).anyMatch(words -> secrets.stream().anyMatch(words::contains)))
                .map(node -> node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass())
                .toList();
    }

    private static boolean isUsed(Node node) {
        boolean control = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node.isFocusTraversable();
        return control && !ShownNodes.isPart(node);
    }

    private static String spoken(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && ShownNodes.hasLetters(labeled.getText())) {
            return labeled.getText();
        }
        return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label
                ? label.getText()
                : "";
    }

    private static String help(Node node) {
        if (node.getAccessibleHelp() != null) {
            return node.getAccessibleHelp();
        }
        return node instanceof Control control && control.getTooltip() != null
                ? control.getTooltip().getText()
                : HoverTip.of(node).orElse("");
    }

    private static Stream<String> said(Node node) {
        @Nullable Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        @Nullable Object value = node.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING);
        return Stream.of(
                        node.getAccessibleText(),
                        node.getAccessibleRoleDescription(),
                        help(node),
                        text instanceof String words ? words : "",
                        value instanceof String words ? words : "",
                        node instanceof Text shown ? shown.getText() : "",
                        node instanceof Labeled labeled ? labeled.getText() : "")
                .filter(words -> words != null && !words.isEmpty());
    }
}

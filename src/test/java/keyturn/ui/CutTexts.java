package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import keyturn.ui.part.HoverTip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Texts that do not fit where they stand.
final class CutTexts {

    /// For paths, values and the like, which have any length. What is left out is in the tooltip.
    private static final String MAY_SHORTEN = "may-shorten";

    /// In pixels: what rounding and small shifts may do.
    private static final double SLACK = 3.5;

    private CutTexts() {}

    static List<String> in(Parent area) {
        var problems = new ArrayList<String>();
        for (var node : ShownNodes.in(area)) {
            if (node instanceof Labeled labeled) {
                labeled(labeled, problems);
            }
            if (node instanceof TextInputControl field && !ShownNodes.isPart(field)) {
                prompt(field, problems);
            }
            if (ShownNodes.isControl(node) && ShownNodes.hasLetters(ShownNodes.words(node))) {
                clipped(node, problems);
            }
        }
        return problems;
    }

    private static void labeled(Labeled labeled, List<String> problems) {
        var whole = labeled.getText();
        if (whole == null || whole.isEmpty() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        var drawn = labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                .map(Text.class::cast)
                .findFirst();
        if (drawn.isEmpty() || drawn.get().getText().equals(whole)) {
            return;
        }
        if (labeled.isMnemonicParsing() && drawn.get().getText().equals(whole.replace("_", ""))) {
            problems.add("an underscore is taken for a mnemonic's mark: \"%s\" of %s"
                    .formatted(drawn.get().getText(), ShownNodes.name(labeled)));
            return;
        }
        if (labeled.getParent() != null && labeled.getParent().getStyleClass().contains("value-cell")) {
            return; // a cell is as narrow as a person makes its column; all of it is told by the cell, and the
            // inspector
        }
        boolean may = labeled.getStyleClass().contains(MAY_SHORTEN);
        boolean told = HoverTip.of(labeled)
                .filter(tip -> tip.contains(whole) || labeled.getAccessibleText() != null)
                .isPresent();
        if (!may || !told) {
            problems.add((may ? "without a tooltip: " : "cut: ") + "\""
                    + drawn.get().getText() + "\" of " + ShownNodes.name(labeled));
        }
    }

    private static void prompt(TextInputControl field, List<String> problems) {
        var prompt = field.getPromptText();
        if (prompt == null
                || prompt.replace("•", "").isEmpty()
                || !field.getText().isEmpty()) {
            return;
        }
        var words = new Text(prompt);
        words.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        if (words.getLayoutBounds().getWidth() > room + SLACK) {
            problems.add("prompt cut: \"" + prompt + "\" of " + ShownNodes.name(field));
        }
    }

    /// Reaches out of what holds it, which is not scrolled.
    private static void clipped(Node node, List<String> problems) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Parent each = node.getParent(); each != null; each = each.getParent()) {
            if (each.getLayoutBounds().isEmpty() || each.getLayoutBounds().getWidth() == 0) {
                continue; // a group of nodes, no box
            }
            if (each instanceof ScrollPane || each instanceof VirtualFlow<?> || isViewport(each)) {
                return;
            }
            Bounds room = each.localToScene(each.getLayoutBounds());
            boolean inside = bounds.getMinX() >= room.getMinX() - SLACK
                    && bounds.getMaxX() <= room.getMaxX() + SLACK
                    && bounds.getMinY() >= room.getMinY() - SLACK
                    && bounds.getMaxY() <= room.getMaxY() + SLACK;
            if (!inside && each instanceof javafx.scene.layout.Region) {
                problems.add("reaches out: %s of %s: %s in %s"
                        .formatted(
                                ShownNodes.name(node),
                                ShownNodes.name(each).replaceAll("\"[^\"]*\"", ""),
                                box(bounds),
                                box(room)));
                return;
            }
        }
    }

    private static boolean isViewport(Node node) {
        return node.getStyleClass().contains("viewport")
                || node.getStyleClass().contains("clipped-container")
                || node.getStyleClass().contains("matrix-body")
                || node.getStyleClass().contains("matrix-line")
                || node.getStyleClass().contains("matrix-header")
                || (node.getParent() != null && node.getParent().getStyleClass().contains("viewport"))
                || (node instanceof Control && node.getClip() != null);
    }

    private static String box(Bounds bounds) {
        return "%.0f,%.0f %.0fx%.0f"
                .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }
}

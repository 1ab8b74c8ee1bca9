package keyturn.ui.part;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import keyturn.text.Texts;

/// Changes file by file and key by key: what goes in red with a minus, what comes in green with a plus.
public final class ReviewList extends ScrollPane {

    private final VBox lines = new VBox();

    public ReviewList(List<ReviewRow> rows) {
        lines.getStyleClass().addAll("review-lines", "mono");
        setContent(lines);
        setFitToWidth(true);
        getStyleClass().add("review-list");
        setAccessibleText(Texts.text("ui.review.list"));
        show(rows);
    }

    public void show(List<ReviewRow> rows) {
        lines.getChildren().clear();
        String group = "";
        for (var row : rows) {
            if (!row.group().equals(group)) {
                group = row.group();
                line(group, "review-group");
            }
            String name = row.key().isEmpty() ? "" : row.key() + "=";
            row.before().ifPresent(value -> line("− " + name + value, "review-before"));
            row.after().ifPresent(value -> line("+ " + name + value, "review-after"));
        }
    }

    /// A quiet line below the changes: `30 keys the same`.
    public void remark(String text) {
        line(text, "review-remark");
    }

    private void line(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        lines.getChildren().add(label);
    }
}

package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.env.DiffLine;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;
import org.jspecify.annotations.Nullable;

/// A row of the review: what goes in red with a minus, what comes in green with a plus, and the button that drops it.
final class ReviewCell extends ListCell<ReviewItem> {

    private final Consumer<ReviewItem> drop;
    private final Consumer<ReviewItem.Group> recreate;

    /// @param drop     takes a row back
    /// @param recreate writes the file of a profile again
    ReviewCell(Consumer<ReviewItem> drop, Consumer<ReviewItem.Group> recreate) {
        this.drop = drop;
        this.recreate = recreate;
        getStyleClass().add("review-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        setAccessibleText(spoken(item));
        setGraphic(
                switch (item) {
                    case ReviewItem.Group group -> group(group);
                    case ReviewItem.Key key -> row(item, key(key), key.clash());
                    case ReviewItem.Text text -> row(item, lines(text), false);
                    case ReviewItem.Line line -> line(line);
                });
    }

    /// The row in words.
    static String spoken(ReviewItem item) {
        return switch (item) {
            case ReviewItem.Group group -> group.fileName();
            case ReviewItem.Key key ->
                text(
                        "ui.review.spoken",
                        key.change().key(),
                        key.before().orElseGet(() -> text("ui.review.nothing")),
                        key.after().orElseGet(() -> text("ui.review.nothing")));
            case ReviewItem.Text text ->
                text("ui.review.comments", text.gone().size(), text.come().size());
            case ReviewItem.Line line -> sign(line.kind()) + " " + line.text();
        };
    }

    private Node group(ReviewItem.Group group) {
        var name = new Label(group.fileName());
        name.getStyleClass().addAll("review-group", "mono");
        var row = new HBox(name);
        row.getStyleClass().add("review-head");
        row.setAlignment(Pos.CENTER_LEFT);
        if (group.gone()) {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var again = new Button(text("ui.stranded.recreate"));
            again.setId("review-recreate");
            again.getStyleClass().add("small");
            again.setOnAction(_ -> recreate.accept(group));
            row.getChildren().addAll(new Chip(text("ui.stranded.chip"), Tone.WARNING), space, again, button(group));
        }
        return row;
    }

    private Node row(ReviewItem item, List<Label> lines, boolean clash) {
        var box = new VBox();
        box.getChildren().setAll(lines);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        var row = new HBox(box);
        row.getStyleClass().add("review-change");
        row.setAlignment(Pos.TOP_LEFT);
        if (clash) {
            row.getChildren().add(new Chip(text("ui.clash.chip"), Tone.WARNING));
        }
        row.getChildren().add(button(item));
        return row;
    }

    private Button button(ReviewItem item) {
        var button = new Button(text("ui.review.drop"));
        button.getStyleClass().addAll("small", "flat", "review-drop");
        button.setAccessibleText(text("ui.review.drop.spoken", spoken(item)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        // By keyboard it is the Delete key of the row.
        button.setFocusTraversable(false);
        button.setOnAction(_ -> drop.accept(item));
        return button;
    }

    private static List<Label> key(ReviewItem.Key key) {
        String name = key.change().key() + "=";
        var before = key.before().map(it -> label("− " + name + it, "review-before"));
        var after = key.after().map(it -> label("+ " + name + it, "review-after"));
        return java.util.stream.Stream.of(before, after)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Label> lines(ReviewItem.Text text) {
        return java.util.stream.Stream.concat(
                        text.gone().stream().map(it -> label("− " + it, "review-before")),
                        text.come().stream().map(it -> label("+ " + it, "review-after")))
                .collect(Collectors.toList());
    }

    private Node line(ReviewItem.Line line) {
        boolean cut = line.kind() == DiffLine.Kind.CUT;
        var number = new Label(cut ? "" : String.valueOf(line.number()));
        number.getStyleClass().addAll("mono", "review-number");
        var words = label(
                cut ? "⋯" : sign(line.kind()) + " " + line.text(),
                switch (line.kind()) {
                    case GONE -> "review-before";
                    case COME -> "review-after";
                    case SAME, CUT -> "review-remark";
                });
        var row = new HBox(number, words);
        row.setAlignment(Pos.CENTER_LEFT);
        if (line.differs()) {
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            row.getChildren().add(button(line));
        }
        return row;
    }

    private static String sign(DiffLine.Kind kind) {
        return switch (kind) {
            case GONE -> "−";
            case COME -> "+";
            case SAME, CUT -> " ";
        };
    }

    private static Label label(String words, String styleClass) {
        var label = new Label(words);
        label.getStyleClass().addAll("mono", styleClass);
        label.setMinWidth(0);
        return label;
    }
}

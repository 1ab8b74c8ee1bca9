package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.SecretText;
import keyturn.ui.part.Chip;
import keyturn.ui.part.HoverTip;
import keyturn.ui.part.Shortened;
import keyturn.ui.part.Tone;

/// A key of a profile with its value, what is wrong with it, and the comments above it; or comments that stand
/// alone.
final class ListRowCell extends RowCell {

    /// In percent.
    private static final double KEYS = 47;

    /// Of a row narrower than this, in pixels: the values are in the inspector as well.
    private static final double NARROW = 340;

    private static final double KEYS_OF_NARROW = 56;

    ListRowCell(ProfileViewModel model) {
        super(model);
        getStyleClass().add("list-row");
        // As wide as the list, whatever is in it: long values and comments are cut.
        setPrefWidth(0);
    }

    @Override
    Node entry(ProfileRow row, boolean revealed) {
        var box = new VBox();
        box.getStyleClass().add("list-entry");
        box.setMinWidth(0);
        if (row.line() instanceof EnvLine.Comment) {
            box.getChildren().add(comment(String.join("\n", row.comments()), "alone"));
            return box;
        }
        box.getChildren().add(head(row, revealed));
        if (!row.comments().isEmpty()) {
            box.getChildren().add(comment(String.join("\n", row.comments()), "above"));
        }
        return box;
    }

    private static GridPane head(ProfileRow row, boolean revealed) {
        var key = new Label(row.key().map(EnvKey::name).orElseGet(() -> text("profile.unreadable")));
        key.getStyleClass().addAll("mono", "list-key");
        key.setMinWidth(0);
        Shortened.of(key);
        var value = new Label(value(row, revealed));
        value.getStyleClass().addAll("mono", "list-value");
        value.setMinWidth(0);
        if (!(row.secret() && revealed)) {
            Shortened.of(value);
        }
        var head = new GridPane();
        head.getStyleClass().add("list-head");
        // Values stand below each other; they, not the remarks, are cut.
        var keys = new ColumnConstraints();
        head.widthProperty()
                .subscribe(width -> keys.setPercentWidth(width.doubleValue() < NARROW ? KEYS_OF_NARROW : KEYS));
        var values = new ColumnConstraints(0, 0, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        head.getColumnConstraints().setAll(keys, values, new ColumnConstraints());
        head.addRow(0, key, value, remarks(row));
        HoverTip.install(head, () -> problems(row));
        return head;
    }

    private static HBox remarks(ProfileRow row) {
        var remarks = new HBox();
        remarks.getStyleClass().add("list-remarks");
        remarks.setAlignment(Pos.CENTER_RIGHT);
        String inline = row.line() instanceof EnvLine.Assignment assignment ? assignment.comment() : "";
        if (!inline.isEmpty()) {
            var words = comment("# " + inline, "inline");
            remarks.getChildren().add(words);
        }
        if (row.line() instanceof EnvLine.Disabled) {
            remarks.getChildren().add(new Chip(text("profile.disabled"), Tone.NEUTRAL));
        } else if (row.assigns() && !row.counts()) {
            remarks.getChildren().add(new Chip(text("profile.overridden"), Tone.WARNING));
        }
        row.cell().stream()
                .flatMap(it -> it.badges().stream())
                .findFirst()
                .ifPresent(it -> remarks.getChildren().add(new Chip(it.label(), it.tone())));
        remarks.getChildren().stream()
                .filter(Chip.class::isInstance)
                .map(Chip.class::cast)
                .forEach(it -> it.setMinWidth(USE_PREF_SIZE));
        return remarks;
    }

    private static Label comment(String words, String kind) {
        var comment = new Label(words);
        comment.getStyleClass().addAll("list-comment", kind);
        comment.setMinWidth(0);
        return Shortened.of(comment);
    }

    private static String value(ProfileRow row, boolean revealed) {
        SecretText value = switch (row.line()) {
            case EnvLine.Assignment assignment -> assignment.value();
            case EnvLine.Disabled disabled -> disabled.value();
            case EnvLine.Blank _, EnvLine.Comment _, EnvLine.Unreadable _ -> SecretText.EMPTY;
        };
        if (row.line() instanceof EnvLine.Unreadable) {
            return revealed ? row.pieces().getFirst().text().reveal() : SecretText.MASK;
        }
        if (row.secret() && !revealed) {
            return row.cell()
                    .map(MatrixCell::value)
                    .map(it -> it instanceof CellValue.Masked masked
                            ? SecretText.MASK + " " + masked.fingerprint()
                            : SecretText.MASK)
                    .orElse(SecretText.MASK);
        }
        return value.reveal().replace('\n', '↵');
    }
}

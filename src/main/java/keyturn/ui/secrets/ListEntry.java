package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Optional;
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
final class ListEntry extends VBox implements RowEntry {

    /// In percent.
    private static final double KEYS = 47;

    /// Of a row narrower than this, in pixels: the values are in the inspector as well.
    private static final double NARROW = 340;

    private static final double KEYS_OF_NARROW = 56;

    private final Label key = new Label();
    private final Label value = new Label();
    private final Label inline = comment("inline");
    private final Chip state = chip();
    private final Chip badge = chip();
    private final GridPane head = new GridPane();
    private final Label above = comment("above");
    private final Label alone = comment("alone");
    private Optional<String> problems = Optional.empty();
    private boolean clear;

    ListEntry() {
        getStyleClass().add("list-entry");
        setMinWidth(0);
        key.getStyleClass().addAll("mono", "list-key");
        key.setMinWidth(0);
        Shortened.of(key);
        value.getStyleClass().addAll("mono", "list-value");
        value.setMinWidth(0);
        // A secret in clear is not told once more by a tooltip.
        Shortened.of(value, () -> !clear);
        var remarks = new HBox(inline, state, badge);
        remarks.getStyleClass().add("list-remarks");
        remarks.setAlignment(Pos.CENTER_RIGHT);
        head.getStyleClass().add("list-head");
        // Values stand below each other; they, not the remarks, are cut.
        var keys = new ColumnConstraints();
        head.widthProperty()
                .subscribe(width -> keys.setPercentWidth(width.doubleValue() < NARROW ? KEYS_OF_NARROW : KEYS));
        var values = new ColumnConstraints(0, 0, Double.MAX_VALUE);
        values.setHgrow(Priority.ALWAYS);
        head.getColumnConstraints().setAll(keys, values, new ColumnConstraints());
        head.addRow(0, key, value, remarks);
        HoverTip.install(head, () -> problems);
        getChildren().addAll(alone, head, above);
    }

    @Override
    public void show(ProfileRow row, boolean revealed) {
        boolean onlyComment = row.line() instanceof EnvLine.Comment;
        String comments = String.join("\n", row.comments());
        say(alone, onlyComment ? comments : "");
        say(above, onlyComment ? "" : comments);
        visible(head, !onlyComment);
        if (onlyComment) {
            // It may have shown a secret before.
            forgetKey();
            return;
        }
        key.setText(row.key().map(EnvKey::name).orElseGet(() -> text("profile.unreadable")));
        clear = row.secret() && revealed;
        value.setText(value(row, revealed));
        remark(row);
        problems = RowCell.problems(row);
    }

    @Override
    public void clear() {
        alone.setText("");
        above.setText("");
        forgetKey();
    }

    private void forgetKey() {
        key.setText("");
        value.setText("");
        inline.setText("");
        problems = Optional.empty();
    }

    private void remark(ProfileRow row) {
        String comment = row.line() instanceof EnvLine.Assignment assignment ? assignment.comment() : "";
        say(inline, comment.isEmpty() ? "" : "# " + comment);
        if (row.line() instanceof EnvLine.Disabled) {
            say(state, text("profile.disabled"), Tone.NEUTRAL);
        } else if (row.assigns() && !row.counts()) {
            say(state, text("profile.overridden"), Tone.WARNING);
        } else {
            say(state, "", Tone.NEUTRAL);
        }
        row.cell().stream()
                .flatMap(it -> it.badges().stream())
                .findFirst()
                .ifPresentOrElse(it -> say(badge, it.label(), it.tone()), () -> say(badge, "", Tone.NEUTRAL));
    }

    private static void say(Label label, String words) {
        label.setText(words);
        visible(label, !words.isEmpty());
    }

    /// The tone of one that says nothing stays: to style a chip anew takes longer than all the rest of a row.
    private static void say(Chip chip, String words, Tone tone) {
        if (!words.isEmpty()) {
            chip.say(words, tone);
        }
        visible(chip, !words.isEmpty());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Label comment(String kind) {
        var comment = new Label();
        comment.getStyleClass().addAll("list-comment", kind);
        comment.setMinWidth(0);
        return Shortened.of(comment);
    }

    private static Chip chip() {
        var chip = new Chip("", Tone.NEUTRAL);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
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

package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import keyturn.policy.BuiltInWords;
import keyturn.policy.SecretType;
import keyturn.ui.part.HoverTip;
import org.jspecify.annotations.Nullable;

/// The name of a key, or the heading of a category. Stays at the left while the profiles scroll, above the other
/// cells of its row.
final class KeyCell extends Label {

    private String tip = "";
    private int row;

    KeyCell() {
        getStyleClass().add("key-cell");
        // Names that begin alike differ at their ends.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        HoverTip.install(this, () -> Optional.of(tip).filter(it -> !it.isEmpty()));
    }

    void show(MatrixRow item) {
        typewritten(item instanceof MatrixRow.Entry);
        switch (item) {
            case MatrixRow.Group group -> {
                String category = BuiltInWords.shown(group.category());
                setText(
                        group.collapsed()
                                ? text("secrets.group.collapsed", category, group.count())
                                : text("secrets.group.open", category, group.count()));
                tip = "";
                setAccessibleText(
                        group.collapsed()
                                ? text("secrets.group.collapsed.spoken", category, group.count())
                                : text("secrets.group.open.spoken", category, group.count()));
            }
            case MatrixRow.Entry entry -> {
                setText(entry.key().name());
                tip = entry.type()
                        .map(SecretType::purpose)
                        .map(BuiltInWords::shown)
                        .map(it -> text("secrets.key.tooltip", entry.key(), it))
                        .orElse(entry.key().name());
                setAccessibleText(entry.key().name());
            }
        }
    }

    /// Only where it changes: a style class that is touched takes all styles away until the next pulse, and cells are
    /// shown in the middle of a layout.
    private void typewritten(boolean mono) {
        if (getStyleClass().contains("mono") == mono) {
            return;
        }
        if (mono) {
            getStyleClass().add("mono");
        } else {
            getStyleClass().remove("mono");
        }
    }

    /// @param index of its row, headings counted
    void place(int index) {
        row = index;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_INDEX -> row;
            case COLUMN_INDEX -> 0;
            case SELECTED -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import keyturn.policy.SecretType;

/// The name of a key, or the heading of a category. Stays at the left while the profiles scroll, above the other
/// cells of its row.
final class KeyCell extends TableCell<MatrixRow, MatrixRow> {

    KeyCell() {
        getStyleClass().add("key-cell");
        setViewOrder(-1);
    }

    @Override
    protected void updateItem(MatrixRow item, boolean empty) {
        super.updateItem(item, empty);
        getStyleClass().remove("mono");
        if (empty || item == null) {
            setText(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case MatrixRow.Group group -> {
                setText(
                        group.collapsed()
                                ? text("secrets.group.collapsed", group.category(), group.count())
                                : text("secrets.group.open", group.category(), group.count()));
                setTooltip(null);
                setAccessibleText(
                        group.collapsed()
                                ? text("secrets.group.collapsed.spoken", group.category(), group.count())
                                : text("secrets.group.open.spoken", group.category(), group.count()));
            }
            case MatrixRow.Entry entry -> {
                getStyleClass().add("mono");
                setText(entry.key().name());
                setTooltip(new Tooltip(entry.type()
                        .map(SecretType::purpose)
                        .map(it -> text("secrets.key.tooltip", entry.key(), it))
                        .orElse(entry.key().name())));
                setAccessibleText(entry.key().name());
            }
        }
    }
}

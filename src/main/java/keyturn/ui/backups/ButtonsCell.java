package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import keyturn.backup.Backup;

/// What can be done with one backup.
final class ButtonsCell extends TableCell<Backup, Backup> {

    private final Button restore = new Button(text("backups.restore"));
    private final Button verify = new Button(text("backups.verify"));
    private final HBox both = new HBox(restore, verify);

    ButtonsCell(Consumer<Backup> whenRestore, Consumer<Backup> whenVerify) {
        restore.getStyleClass().addAll("small", "restore");
        verify.getStyleClass().addAll("small", "verify");
        restore.setMinWidth(USE_PREF_SIZE);
        verify.setMinWidth(USE_PREF_SIZE);
        both.getStyleClass().add("row-buttons");
        restore.setOnAction(_ -> whenRestore.accept(getItem()));
        verify.setOnAction(_ -> whenVerify.accept(getItem()));
    }

    @Override
    protected void updateItem(Backup item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : both);
        if (item != null) {
            String name = String.valueOf(item.file().getFileName());
            restore.setAccessibleText(text("backups.restore.spoken", name));
            verify.setAccessibleText(text("backups.verify.spoken", name));
        }
    }
}

package keyturn.ui;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import keyturn.ui.part.EmptyState;
import org.kordamp.ikonli.feather.Feather;

/// What stands in the window while it is locked. Knows no value: the work folder is closed.
final class LockedPage extends StackPane {

    private final Button unlock = new Button(text("ui.locked.unlock"));

    /// @param folder name of the work folder
    LockedPage(String folder, Runnable whenUnlocked) {
        setId("locked");
        unlock.setId("unlock");
        unlock.setDefaultButton(true);
        unlock.setOnAction(_ -> whenUnlocked.run());
        getChildren()
                .add(new EmptyState(Feather.LOCK, text("ui.locked.title", folder), text("ui.locked.hint"), unlock));
        getStyleClass().add("start-page");
    }

    /// Puts the focus on the way out.
    void enter() {
        unlock.requestFocus();
    }
}

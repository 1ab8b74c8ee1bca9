package keyturn.ui;

import static keyturn.text.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.PassphraseField;
import org.kordamp.ikonli.feather.Feather;

/// What stands in the window while it is locked. Knows no value: the work folder is closed.
final class LockedPage extends StackPane {

    private final Node way;

    /// Unlocked by a click.
    ///
    /// @param folder name of the work folder
    LockedPage(String folder, Runnable whenUnlocked) {
        var unlock = unlock();
        unlock.setOnAction(_ -> whenUnlocked.run());
        way = unlock;
        show(new EmptyState(Feather.LOCK, text("ui.locked.title", folder), text("ui.locked.hint"), unlock));
    }

    /// Unlocked by the passphrase.
    ///
    /// @param folder name of the work folder
    LockedPage(String folder, Unlocking unlocking, Guard guard) {
        var field = new PassphraseField(text("guard.unlock.passphrase"));
        field.setId("unlock-passphrase");
        field.setPromptText(text("guard.unlock.passphrase"));
        way = field;
        var unlock = unlock();
        unlock.disableProperty().bind(unlocking.readyProperty().not());
        unlock.setOnAction(_ -> unlocking.attempt(field.take()));
        var line = new HBox(new RevealableField(guard, field), unlock);
        line.getStyleClass().add("button-row");
        line.setAlignment(Pos.TOP_CENTER);
        var message = new Label();
        message.setId("unlock-message");
        message.getStyleClass().add("problem");
        message.setWrapText(true);
        message.textProperty().bind(unlocking.messageProperty());
        // A wrong passphrase is typed again at once.
        unlocking.readyProperty().subscribe(ready -> {
            if (ready) {
                field.requestFocus();
            }
        });
        var forgotten = new Label(text("guard.unlock.forgotten", HomePath.text(unlocking.file())));
        forgotten.getStyleClass().addAll("quiet", "small");
        forgotten.setWrapText(true);
        var state = new EmptyState(Feather.LOCK, text("ui.locked.title", folder), text("guard.unlock.hint"));
        state.getChildren().addAll(line, message, forgotten);
        show(state);
    }

    private void show(VBox content) {
        setId("locked");
        content.getStyleClass().add("locked-page");
        getChildren().add(content);
        getStyleClass().add("start-page");
    }

    private static Button unlock() {
        var unlock = new Button(text("ui.locked.unlock"));
        unlock.setId("unlock");
        unlock.setDefaultButton(true);
        unlock.setMinWidth(USE_PREF_SIZE);
        return unlock;
    }

    /// Puts the focus on the way out.
    void enter() {
        way.requestFocus();
    }
}

package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
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

    /// Unlocked by the passphrase, the desktop's log-in, or either.
    ///
    /// @param folder name of the work folder
    LockedPage(String folder, Unlocking unlocking, Guard guard) {
        List<Node> ways = new ArrayList<>();
        if (unlocking.ways().passphrase()) {
            var field = new PassphraseField(text("guard.unlock.passphrase"));
            ways.add(passphrase(field, unlocking, guard));
            way = field;
            if (unlocking.ways().logIn()) {
                ways.add(logIn(unlocking, new Button(text("guard.unlock.logIn"))));
            }
        } else {
            var unlock = unlock();
            unlock.setText(text("guard.unlock.logIn"));
            ways.add(logIn(unlocking, unlock));
            way = unlock;
        }
        ways.add(message(unlocking));
        ways.add(stop(unlocking));
        ways.add(forgotten(unlocking));
        // What was wrong is tried again at once.
        unlocking.readyProperty().subscribe(ready -> {
            if (ready) {
                way.requestFocus();
            }
        });
        var state = new EmptyState(Feather.LOCK, text("ui.locked.title", folder), text("guard.unlock.hint"));
        state.getChildren().addAll(ways);
        show(state);
    }

    private static Node passphrase(PassphraseField field, Unlocking unlocking, Guard guard) {
        field.setId("unlock-passphrase");
        field.setPromptText(text("guard.unlock.passphrase"));
        field.disableProperty().bind(unlocking.askingProperty());
        var unlock = unlock();
        unlock.disableProperty().bind(unlocking.readyProperty().not());
        unlock.setOnAction(_ -> unlocking.attempt(field.take()));
        var line = new HBox(new RevealableField(guard, field), unlock);
        line.getStyleClass().add("button-row");
        line.setAlignment(Pos.TOP_CENTER);
        return line;
    }

    private static Button logIn(Unlocking unlocking, Button button) {
        if (button.getId() == null) {
            button.setId("unlock-log-in");
        }
        // Not while the desktop asks: the focus would go to what stops that, and a second Enter in haste with it.
        button.disableProperty()
                .bind(unlocking.readyProperty().or(unlocking.askingProperty()).not());
        button.setOnAction(_ -> unlocking.askDesktop());
        return button;
    }

    private static Label message(Unlocking unlocking) {
        var message = new Label();
        message.setId("unlock-message");
        message.getStyleClass().add("problem");
        message.setWrapText(true);
        message.textProperty().bind(unlocking.messageProperty());
        // That the desktop asks is no problem.
        unlocking.askingProperty().subscribe(asking -> {
            message.getStyleClass().setAll("label", asking ? "quiet" : "problem");
        });
        return message;
    }

    /// Where the desktop's question does not show, or nobody answers it.
    private static Button stop(Unlocking unlocking) {
        var stop = new Button(text("guard.unlock.logIn.stop"));
        stop.setId("unlock-stop");
        stop.setCancelButton(true);
        stop.visibleProperty().bind(unlocking.askingProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setOnAction(_ -> unlocking.stop());
        return stop;
    }

    private static Label forgotten(Unlocking unlocking) {
        String file = HomePath.text(unlocking.file());
        var forgotten = new Label(
                unlocking.ways().passphrase()
                        ? text("guard.unlock.forgotten", file)
                        : text("guard.unlock.logIn.forgotten", file));
        forgotten.getStyleClass().addAll("quiet", "small");
        forgotten.setWrapText(true);
        return forgotten;
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

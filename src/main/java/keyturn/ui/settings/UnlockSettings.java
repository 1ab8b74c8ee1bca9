package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.settings.SettingsForm.Line;

/// The line of the settings about what unlocks the window.
final class UnlockSettings {

    private final Desk desk;
    private final UnlockViewModel model;

    UnlockSettings(Desk desk, UnlockViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    Line line() {
        var how = new Label();
        how.setId("settings-unlock");
        how.setWrapText(true);
        var logIn = button("settings-log-in", () -> new LogInSheet(model, desk.dialogs(), desk.guard()).build());
        var choose = button(
                "settings-passphrase", () -> new PassphraseSheet(model, desk.dialogs(), desk.guard(), false).build());
        var remove = button(
                "settings-passphrase-remove",
                () -> new PassphraseSheet(model, desk.dialogs(), desk.guard(), true).build());
        remove.setText(text("settings.unlock.remove"));
        Runnable show = () -> {
            boolean passphrase = model.passphraseProperty().get();
            how.setText(words(passphrase, model.logInProperty().get()));
            choose.setText(passphrase ? text("settings.unlock.change") : text("settings.unlock.choose"));
            logIn.setText(
                    model.logInProperty().get()
                            ? text("settings.unlock.logIn.end")
                            : text("settings.unlock.logIn.use"));
            remove.setVisible(passphrase);
            remove.setManaged(passphrase);
        };
        model.passphraseProperty().subscribe(show);
        model.logInProperty().subscribe(show);
        show.run();
        // In German, and in large texts, two lines.
        var buttons = new FlowPane(8, 8, choose, remove, logIn);
        Node value = SettingsForm.column(how, buttons, SettingsForm.note(text("settings.unlock.note")));
        return new Line(text("settings.unlock"), value);
    }

    private Button button(String id, Supplier<Sheet> sheet) {
        var button = new Button();
        button.setId(id);
        button.setOnAction(_ -> desk.dialogs().show(sheet.get()));
        return button;
    }

    private static String words(boolean passphrase, boolean logIn) {
        if (passphrase) {
            return logIn ? text("settings.unlock.either") : text("settings.unlock.passphrase");
        }
        return logIn ? text("settings.unlock.logIn") : text("settings.unlock.click");
    }
}

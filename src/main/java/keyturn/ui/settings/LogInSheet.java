package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.PassphraseField;

/// Makes the desktop's log-in unlock the window, after it was tried once; or ends that. The passphrase is asked for
/// first, where there is one.
final class LogInSheet {

    private final UnlockViewModel model;
    private final Dialogs dialogs;
    private final Guard guard;
    private final boolean wanted;
    private final PassphraseField present = new PassphraseField(text("settings.unlock.present"));
    private final Label problem = new Label();

    LogInSheet(UnlockViewModel model, Dialogs dialogs, Guard guard) {
        this.model = model;
        this.dialogs = dialogs;
        this.guard = guard;
        wanted = !model.logInProperty().get();
    }

    Sheet build() {
        boolean passphrase = model.passphraseProperty().get();
        List<Node> fields = new ArrayList<>();
        var explained = new Label(explained(passphrase));
        explained.setWrapText(true);
        fields.add(explained);
        if (passphrase) {
            present.setId("log-in-passphrase");
            present.setPrefColumnCount(28);
            fields.add(new LabelledField(text("settings.unlock.present"), new RevealableField(guard, present)));
        }
        problem.setId("log-in-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        fields.add(problem);
        var cancel = new Button(text("settings.unlock.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialogs.close());
        var done = new Button(wanted ? text("settings.unlock.logIn.try") : text("settings.unlock.logIn.finish"));
        done.setId("log-in-done");
        done.setDefaultButton(true);
        if (passphrase) {
            done.disableProperty().bind(present.lengthProperty().isEqualTo(0));
        }
        done.setOnAction(_ -> finish());
        var sheet = new Sheet(
                        "window-log-in",
                        wanted ? text("settings.unlock.logIn.title") : text("settings.unlock.logIn.title.end"))
                .with(fields.toArray(Node[]::new))
                .buttons(cancel, done)
                .whenClosed(() -> {
                    present.clear();
                    model.stop();
                });
        boolean asks = wanted || !passphrase;
        model.busyProperty()
                .subscribe(busy -> sheet.hint(
                        busy && asks ? text("guard.unlock.logIn.asking") : text("settings.unlock.logIn.hint")));
        return sheet;
    }

    /// The button stays what it is while the desktop asks: disabled it would hand the focus to Cancel, and a second
    /// Enter in haste would take the question away.
    private void finish() {
        if (!model.busyProperty().get()) {
            problem.setText("");
            model.useLogIn(wanted, present.take(), this::ended);
        }
    }

    private String explained(boolean passphrase) {
        if (wanted) {
            return passphrase ? text("settings.unlock.logIn.beside") : text("settings.unlock.logIn.alone");
        }
        return passphrase ? text("settings.unlock.logIn.passphraseLeft") : text("settings.unlock.remove.hint");
    }

    private void ended(String refused) {
        if (refused.isEmpty()) {
            dialogs.close();
        } else {
            problem.setText(refused);
        }
    }
}

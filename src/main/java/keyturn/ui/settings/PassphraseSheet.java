package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import keyturn.app.WindowLock;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.PassphraseField;

/// Chooses the passphrase that unlocks the window, changes it, or takes it away; the present one is asked for
/// first.
final class PassphraseSheet {

    private final UnlockViewModel model;
    private final Dialogs dialogs;
    private final Guard guard;
    private final boolean removing;
    private final PassphraseField present = field("present", text("settings.unlock.present"));
    private final PassphraseField chosen = field("new", text("settings.unlock.new"));
    private final PassphraseField again = field("again", text("settings.unlock.again"));
    private final Label problem = new Label();

    /// @param removing true to take it away
    PassphraseSheet(UnlockViewModel model, Dialogs dialogs, Guard guard, boolean removing) {
        this.model = model;
        this.dialogs = dialogs;
        this.guard = guard;
        this.removing = removing;
    }

    Sheet build() {
        boolean set = model.passphraseProperty().get();
        List<Node> fields = new ArrayList<>();
        if (set) {
            fields.add(new LabelledField(text("settings.unlock.present"), new RevealableField(guard, present)));
        }
        if (!removing) {
            var first = new RevealableField(guard, chosen);
            var second = new RevealableField(guard, again);
            first.thenAgain(second);
            fields.add(new LabelledField(text("settings.unlock.new"), first));
            fields.add(new LabelledField(text("settings.unlock.again"), second));
        }
        problem.setId("passphrase-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        fields.add(problem);
        var cancel = new Button(text("settings.unlock.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialogs.close());
        var done = new Button(removing ? text("settings.unlock.remove") : text("settings.unlock.set"));
        done.setId("passphrase-done");
        done.setDefaultButton(true);
        done.disableProperty().bind(complete(set).not().or(model.busyProperty()));
        done.setOnAction(_ -> finish());
        var sheet = new Sheet("window-passphrase", title(set))
                .with(fields.toArray(Node[]::new))
                .buttons(cancel, done)
                .whenClosed(this::forget);
        boolean asks = !set && model.logInProperty().get();
        model.busyProperty().subscribe(busy -> sheet.hint(busy && asks ? text("guard.unlock.logIn.asking") : hint()));
        return sheet;
    }

    private String hint() {
        if (!removing) {
            return text("settings.unlock.hint");
        }
        return model.logInProperty().get() ? text("settings.unlock.logIn.left") : text("settings.unlock.remove.hint");
    }

    private String title(boolean set) {
        if (removing) {
            return text("settings.unlock.title.remove");
        }
        return set ? text("settings.unlock.title.change") : text("settings.unlock.title.choose");
    }

    private BooleanExpression complete(boolean set) {
        var known = present.lengthProperty().greaterThan(0).or(Bindings.createBooleanBinding(() -> !set));
        return removing
                ? known
                : known.and(chosen.lengthProperty().greaterThan(0))
                        .and(again.lengthProperty().greaterThan(0));
    }

    private void finish() {
        if (removing) {
            model.remove(present.take(), this::ended);
            return;
        }
        String wrong = wrong();
        if (!wrong.isEmpty()) {
            problem.setText(wrong);
            return;
        }
        again.clear();
        model.choose(present.take(), chosen.take(), this::ended);
    }

    private String wrong() {
        if (chosen.getLength() < WindowLock.LEAST_LENGTH) {
            return text("settings.unlock.short", WindowLock.LEAST_LENGTH);
        }
        boolean same = chosen.getCharacters().toString().contentEquals(again.getCharacters());
        return same ? "" : text("settings.unlock.differs");
    }

    private void ended(String refused) {
        if (refused.isEmpty()) {
            dialogs.close();
        } else {
            problem.setText(refused);
        }
    }

    private void forget() {
        model.stop();
        present.clear();
        chosen.clear();
        again.clear();
    }

    private static PassphraseField field(String id, String words) {
        var field = new PassphraseField(words);
        field.setId("passphrase-" + id);
        field.setPrefColumnCount(28);
        return field;
    }
}

package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.SegmentedButtons;

/// Asks what the backup is locked with.
final class BackupLockView extends VBox {

    BackupLockView(BackupLock lock, Guard guard) {
        var kinds = new SegmentedButtons<>(
                text("procedure.lock"),
                List.of(BackupLock.Kind.values()),
                lock.kindProperty().get(),
                BackupLockView::name);
        kinds.setId("rotate-lock");
        kinds.chosenProperty().bindBidirectional(lock.kindProperty());
        var first = passphrase(guard, "rotate-passphrase", text("procedure.passphrase"), lock.passphraseProperty());
        var second = passphrase(guard, "rotate-again", text("procedure.passphrase.again"), lock.againProperty());
        first.thenAgain(second);
        var typed = new HBox(first, second);
        typed.getStyleClass().add("side-by-side");
        var recipients = new TextField();
        recipients.setId("rotate-recipients");
        recipients.getStyleClass().add("mono");
        recipients.setPromptText("age1…");
        recipients.setAccessibleText(text("procedure.recipients"));
        recipients.textProperty().bindBidirectional(lock.recipientsProperty());
        var differs = new Label(text("procedure.passphrase.differs"));
        differs.getStyleClass().add("problem");
        lock.completeProperty().subscribe(_ -> Shown.set(differs, lock.differs()));
        lock.againProperty().subscribe(_ -> Shown.set(differs, lock.differs()));
        lock.kindProperty().subscribe(kind -> {
            Shown.set(typed, kind == BackupLock.Kind.PASSPHRASE);
            Shown.set(recipients, kind == BackupLock.Kind.RECIPIENTS);
        });
        getChildren().add(new LabelledField(text("procedure.lock"), kinds, typed, recipients, differs));
    }

    private static RevealableField passphrase(Guard guard, String id, String words, StringProperty property) {
        var field = new PasswordField();
        field.setId(id);
        field.setAccessibleText(words);
        field.setPromptText(words);
        field.textProperty().bindBidirectional(property);
        var revealable = new RevealableField(guard, field);
        HBox.setHgrow(revealable, Priority.ALWAYS);
        return revealable;
    }

    private static String name(BackupLock.Kind kind) {
        return switch (kind) {
            case PASSPHRASE -> text("procedure.lock.passphrase");
            case RECIPIENTS -> text("procedure.lock.recipients");
        };
    }
}

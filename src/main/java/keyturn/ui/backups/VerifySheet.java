package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import keyturn.ui.Dialogs;
import keyturn.ui.FilePicker;
import keyturn.ui.Sheet;
import keyturn.ui.guard.Guard;

/// Asks for what opens a backup, and checks all of it.
final class VerifySheet {

    private VerifySheet() {}

    static Sheet build(VerifyViewModel model, Dialogs dialogs, FilePicker files, Guard guard) {
        var field = new UnlockField(
                guard,
                model.passphraseProperty(),
                () -> model.verify(dialogs::close),
                () -> files.file(text("backups.identity.title"), model.file().resolveSibling(".")),
                it -> model.verify(it, dialogs::close));
        var cancel = new Button(text("backups.cancel"));
        cancel.setOnAction(_ -> dialogs.close());
        var verify = new Button(text("backups.verify"));
        verify.setId("verify-confirm");
        verify.getStyleClass().add("accent");
        verify.disableProperty()
                .bind(model.passphraseProperty().isEmpty().or(model.running().busyProperty()));
        verify.setOnAction(_ -> model.verify(dialogs::close));
        return new Sheet("verify", text("backups.verify.title"))
                .about(String.valueOf(model.file().getFileName()))
                .with(field, new RunningBar(model.running()))
                .hint(text("backups.verify.hint"))
                .buttons(cancel, verify)
                .whenClosed(model::close);
    }
}

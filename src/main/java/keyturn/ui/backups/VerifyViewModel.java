package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import keyturn.backup.Unlock;
import keyturn.env.Passphrase;

/// Opens a backup and checks all of it; writes nothing but its verified state.
final class VerifyViewModel {

    private final BackupsViewModel model;
    private final Path file;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final Running running;

    VerifyViewModel(BackupsViewModel model, Path file) {
        this.model = model;
        this.file = file;
        running = new Running(model.jobs());
    }

    Path file() {
        return file;
    }

    StringProperty passphraseProperty() {
        return passphrase;
    }

    Running running() {
        return running;
    }

    void verify(Runnable whenDone) {
        if (running.busyProperty().get()) {
            return;
        }
        if (passphrase.get().isEmpty()) {
            running.complain(text("backups.restore.noPassphrase"));
            return;
        }
        Passphrase secret = Passphrases.take(passphrase);
        start(new Unlock.ByPassphrase(secret), secret::close, whenDone);
    }

    void verify(Path identity, Runnable whenDone) {
        start(new Unlock.ByIdentity(identity), () -> {}, whenDone);
    }

    /// The dialog has gone.
    void close() {
        passphrase.set("");
        running.stop();
    }

    private void start(Unlock unlock, Runnable wipe, Runnable whenDone) {
        running.start(
                text("backups.verifying"), progress -> model.bench().verify(file, unlock, progress), wipe, verified -> {
                    model.verified(verified);
                    whenDone.run();
                });
    }
}

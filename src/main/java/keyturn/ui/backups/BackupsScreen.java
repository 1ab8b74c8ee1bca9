package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import keyturn.backup.Backup;
import keyturn.ui.Content;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Screen;

/// Encrypted backups.
public final class BackupsScreen implements Screen {

    private final Desk desk;
    private final BackupsViewModel model;
    private final Subscription revision;

    public BackupsScreen(Desk desk) {
        this.desk = desk;
        model = new BackupsViewModel(new DeskBackups(desk.folder()), desk.jobs());
        revision = desk.folder().revisionProperty().subscribe(_ -> model.refresh());
    }

    @Override
    public String title() {
        return text("ui.screen.backups");
    }

    @Override
    public Content content() {
        VBox root = new BackupsView(model, ZoneId.systemDefault(), new Sheets()).build();
        return new Content(root, List.of(root));
    }

    @Override
    public void show(Destination destination) {
        if (destination instanceof Destination.Backups(boolean create) && create) {
            create();
        }
    }

    @Override
    public Map<String, Runnable> openers() {
        return Map.of("create", this::create, "restore", this::restoreNewest, "verify", this::verifyNewest);
    }

    @Override
    public void close() {
        revision.unsubscribe();
    }

    private void create() {
        var creating = new CreateViewModel(model, desk.folder().session().strengthMeter());
        desk.dialogs()
                .show(new CreateSheet(creating, desk.dialogs(), desk.files(), desk.guard())
                        .build(model.bench().staged()));
    }

    private void restoreNewest() {
        model.backups().stream().findFirst().map(Backup::file).ifPresent(this::restore);
    }

    private void verifyNewest() {
        model.backups().stream().findFirst().ifPresent(new Sheets()::verify);
    }

    private void restore(Path file) {
        desk.dialogs()
                .show(new RestoreSheet(new RestoreViewModel(model, file), desk.dialogs(), desk.files(), desk.guard())
                        .build());
    }

    /// The dialogs of the screen.
    private final class Sheets implements BackupsView.Actions {

        @Override
        public void create() {
            BackupsScreen.this.create();
        }

        @Override
        public void restore(Backup backup) {
            BackupsScreen.this.restore(backup.file());
        }

        @Override
        public void restoreFromFile() {
            desk.files()
                    .file(
                            text("backups.fromFile.title"),
                            model.bench().state().snapshot().root())
                    .ifPresent(BackupsScreen.this::restore);
        }

        @Override
        public void verify(Backup backup) {
            desk.dialogs()
                    .show(VerifySheet.build(
                            new VerifyViewModel(model, backup.file()), desk.dialogs(), desk.files(), desk.guard()));
        }

        @Override
        public LocalDate today() {
            return desk.folder().session().today();
        }
    }
}

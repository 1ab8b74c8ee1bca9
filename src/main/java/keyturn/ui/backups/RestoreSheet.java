package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import keyturn.backup.RestorePreview;
import keyturn.ui.Dialogs;
import keyturn.ui.FilePicker;
import keyturn.ui.Sheet;
import keyturn.ui.guard.Guard;

/// Opens a backup, shows what restoring it would change, and restores the ticked files.
final class RestoreSheet {

    private final RestoreViewModel model;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final Guard guard;

    RestoreSheet(RestoreViewModel model, Dialogs dialogs, FilePicker files, Guard guard) {
        this.guard = guard;
        this.model = model;
        this.dialogs = dialogs;
        this.files = files;
    }

    Sheet build() {
        var unlock = new UnlockField(
                guard,
                model.passphraseProperty(),
                model::open,
                () -> files.file(text("backups.identity.title"), model.file().resolveSibling(".")),
                model::useIdentity);
        var changes = new VBox();
        changes.getStyleClass().add("changes");
        model.previewProperty().subscribe(preview -> {
            changes.getChildren().setAll(preview.map(this::changes).orElse(List.of()));
            visible(unlock, preview.isEmpty());
            visible(changes, preview.isPresent());
        });
        return new Sheet("restore", text("backups.restore.title"))
                .about(String.valueOf(model.file().getFileName()))
                .with(unlock, new RunningBar(model.running()), changes)
                .hint(text("backups.restore.hint"))
                .buttons(buttons())
                .whenClosed(model::close);
    }

    private Button[] buttons() {
        var cancel = new Button(text("backups.cancel"));
        cancel.setId("restore-close");
        cancel.setOnAction(_ -> dialogs.close());
        model.takenProperty()
                .subscribe(it -> cancel.setText(text(it.intValue() == 0 ? "backups.cancel" : "backups.done")));
        var busy = model.running().busyProperty();
        var show = new Button(text("backups.restore.open"));
        show.setId("restore-open");
        show.getStyleClass().add("accent");
        show.disableProperty().bind(model.passphraseProperty().isEmpty().or(busy));
        show.setOnAction(_ -> model.open());
        var elsewhere = new Button(text("backups.restore.elsewhere"));
        elsewhere.setId("restore-elsewhere");
        elsewhere.disableProperty().bind(model.countProperty().isEqualTo(0).or(busy));
        elsewhere.setOnAction(_ -> files.folder(text("backups.restore.elsewhere.title"))
                .ifPresent(it -> model.restoreTo(it, dialogs::close)));
        var restore = new Button();
        restore.setId("restore-confirm");
        restore.getStyleClass().add("accent");
        restore.disableProperty().bind(model.countProperty().isEqualTo(0).or(busy));
        model.countProperty().subscribe(it -> restore.setText(text("backups.restore.files", it.intValue())));
        restore.setOnAction(_ -> model.restore(dialogs::close));
        model.previewProperty().subscribe(preview -> {
            visible(show, preview.isEmpty());
            visible(elsewhere, preview.isPresent());
            visible(restore, preview.isPresent());
            if (preview.isPresent() && cancel.getScene() != null) {
                // Not on what restores: Enter opened the backup, and a second one in haste must change nothing.
                cancel.requestFocus();
            }
        });
        return new Button[] {cancel, elsewhere, show, restore};
    }

    private List<Node> changes(RestorePreview preview) {
        var heading = new Label(text("backups.changes"));
        heading.getStyleClass().add("card-title");
        var note = new Label(text("backups.changes.note"));
        note.getStyleClass().add("quiet");
        var line = new HBox(heading, note);
        line.getStyleClass().add("changes-heading");
        var nodes = new ArrayList<Node>();
        for (String warning : preview.warnings()) {
            var words = new Label(text("backups.warning", warning));
            words.getStyleClass().add("warning");
            words.setWrapText(true);
            nodes.add(words);
        }
        nodes.add(line);
        nodes.add(new ChangeLines(preview, model.chosen(), model.policy(), model::take));
        if (model.countProperty().get() == 0) {
            nodes.add(new Label(text("backups.changes.nothing")));
        }
        return List.copyOf(nodes);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}

package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import keyturn.backup.BackupFormat;
import keyturn.ui.Dialogs;
import keyturn.ui.FilePicker;
import keyturn.ui.HomePath;
import keyturn.ui.Sheet;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.Leavable;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.part.StrengthReport;

/// Asks what goes into a backup and how it is locked, and shows it being made.
final class CreateSheet {

    /// How long typing must rest before the passphrase is measured.
    private static final Duration REST = Duration.millis(250);

    private final CreateViewModel model;
    private final Dialogs dialogs;
    private final FilePicker files;
    private final Guard guard;

    CreateSheet(CreateViewModel model, Dialogs dialogs, FilePicker files, Guard guard) {
        this.files = files;
        this.guard = guard;
        this.model = model;
        this.dialogs = dialogs;
    }

    Sheet build(boolean staged) {
        var cancel = new Button(text("backups.cancel"));
        cancel.setOnAction(_ -> dialogs.close());
        var create = new Button(text("backups.create"));
        create.setId("create-confirm");
        create.getStyleClass().add("accent");
        create.disableProperty()
                .bind(model.validProperty().not().or(model.running().busyProperty()));
        create.setOnAction(_ -> model.create(dialogs::close));
        var hint = new Label();
        hint.setId("create-hint");
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(model.hintProperty());
        return new Sheet("create-backup", text("backups.create.title"))
                .with(format(), lock(), profiles(), place(), hint, new RunningBar(model.running()))
                .hint(staged ? text("backups.create.staged") : text("backups.create.onDisk"))
                .buttons(cancel, create)
                .whenClosed(model::close);
    }

    private Node format() {
        var formats = new SegmentedButtons<>(
                text("backups.format"),
                List.of(BackupFormat.values()),
                model.formatProperty().get(),
                BackupFormat::id);
        formats.setId("create-format");
        formats.chosenProperty().bindBidirectional(model.formatProperty());
        var explained = new Label();
        explained.getStyleClass().add("quiet");
        explained.setWrapText(true);
        model.formatProperty().subscribe(it -> explained.setText(BackupsTexts.explained(it)));
        return new LabelledField(text("backups.format"), formats, explained);
    }

    private Node lock() {
        var locks = new SegmentedButtons<>(
                text("backups.lock"),
                List.of(CreateViewModel.Lock.values()),
                model.lockProperty().get(),
                CreateSheet::name);
        locks.setId("create-lock");
        locks.chosenProperty().bindBidirectional(model.lockProperty());
        model.formatProperty().subscribe(it -> locks.setDisable(it == BackupFormat.OPENSSL));

        var phrase = passphrase("passphrase", text("backups.passphrase"), model.passphraseProperty());
        var again = passphrase("passphrase-again", text("backups.passphrase.again"), model.againProperty());
        again.setOnAction(_ -> model.create(dialogs::close));
        var strength = new StrengthReport();
        model.strengthProperty().subscribe(strength::show);
        var rest = new PauseTransition(REST);
        rest.setOnFinished(_ -> model.measure());
        phrase.textProperty().subscribe(_ -> rest.playFromStart());
        var first = new RevealableField(guard, phrase);
        var second = new RevealableField(guard, again);
        first.thenAgain(second);
        var both = new HBox(
                new LabelledField(text("backups.passphrase"), first),
                new LabelledField(text("backups.passphrase.again"), second));
        both.getStyleClass().add("side-by-side");
        both.getChildren().forEach(it -> HBox.setHgrow(it, Priority.ALWAYS));
        var typed = new VBox(both, strength);
        typed.getStyleClass().add("field");

        var recipients = Leavable.area(new TextArea());
        recipients.setId("recipients");
        recipients.getStyleClass().add("mono");
        recipients.setPrefRowCount(3);
        recipients.setAccessibleText(text("backups.recipients"));
        recipients.setPromptText(text("backups.recipients.prompt"));
        recipients.textProperty().bindBidirectional(model.recipientsProperty());

        model.lockProperty().subscribe(it -> {
            visible(typed, it == CreateViewModel.Lock.PASSPHRASE);
            visible(recipients, it == CreateViewModel.Lock.RECIPIENTS);
        });
        return new LabelledField(text("backups.lock"), locks, typed, recipients);
    }

    private static PasswordField passphrase(String id, String words, StringProperty property) {
        var field = new PasswordField();
        field.setId(id);
        field.setAccessibleText(words);
        field.textProperty().bindBidirectional(property);
        return field;
    }

    private Node profiles() {
        var boxes = new FlowPane();
        boxes.getStyleClass().add("profile-ticks");
        model.profiles().forEach((profile, ticked) -> {
            var box = new CheckBox(profile.name());
            box.setMnemonicParsing(false);
            box.setId("backup-" + profile.name());
            box.selectedProperty().bindBidirectional(ticked);
            boxes.getChildren().add(box);
        });
        return new LabelledField(text("backups.profiles"), boxes);
    }

    /// Where it goes: to the others, or once to another folder.
    private Node place() {
        var choose = new Button(text("backups.place.choose"));
        choose.setId("create-elsewhere");
        choose.setOnAction(
                _ -> files.folder(text("backups.place.title")).ifPresent(it -> model.putInto(Optional.of(it))));
        var others = new Button(text("backups.place.others"));
        others.setId("create-beside");
        others.setOnAction(_ -> model.putInto(Optional.empty()));
        var where = new Label();
        where.setId("create-place");
        model.elsewhereProperty().subscribe(folder -> {
            where.setText(folder.map(HomePath::text).orElseGet(() -> text("backups.place.own")));
            where.getStyleClass().setAll("label", folder.isPresent() ? "mono" : "quiet");
            visible(others, folder.isPresent());
        });
        var line = new HBox(where, choose, others);
        line.getStyleClass().add("place-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return new LabelledField(text("backups.place"), line);
    }

    private static String name(CreateViewModel.Lock lock) {
        return switch (lock) {
            case PASSPHRASE -> text("backups.lock.passphrase");
            case RECIPIENTS -> text("backups.lock.recipients");
        };
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}

package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import keyturn.app.Preferences;
import keyturn.text.Language;
import keyturn.ui.Desk;
import keyturn.ui.HomePath;
import keyturn.ui.part.Card;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.part.Shortened;
import keyturn.ui.settings.SettingsForm.Line;

/// The settings screen.
final class SettingsView extends ScrollPane {

    private final Desk desk;
    private final SettingsViewModel model;
    private final VBox column;

    SettingsView(Desk desk, SettingsViewModel model, ReminderViewModel reminder) {
        this.desk = desk;
        this.model = model;
        column = new VBox(
                new Card(
                        text("settings.look"),
                        "",
                        SettingsForm.of(List.of(
                                new Line(text("settings.theme"), theme()),
                                new Line(text("settings.textSize"), textSize()),
                                new Line(text("settings.language"), language())))),
                new Card(text("settings.security"), "", SettingsForm.of(security())),
                new Card(
                        text("settings.remind"),
                        "",
                        SettingsForm.of(List.of(new Line(text("settings.remind.daily"), new ReminderCard(reminder))))),
                new Card(text("settings.places"), "", SettingsForm.of(places())));
        column.getStyleClass().addAll("screen", "settings");
        setContent(column);
        setFitToWidth(true);
        setFocusTraversable(false);
    }

    /// What stands below each other.
    Pane column() {
        return column;
    }

    private List<Line> security() {
        var lines = new ArrayList<Line>();
        lines.add(new UnlockSettings(desk, model.unlock()).line());
        lines.addAll(new SecuritySettings(model.security()).lines());
        lines.add(new Line(text("settings.key"), new KeyLine(desk)));
        return lines;
    }

    private Node theme() {
        var choice = new SegmentedButtons<>(
                text("settings.theme"),
                List.of(Preferences.Theme.values()),
                model.themeProperty().get(),
                SettingsView::name);
        choice.setId("settings-theme");
        choice.chosenProperty().bindBidirectional(model.themeProperty());
        return choice;
    }

    private Node textSize() {
        var choice = new SegmentedButtons<>(
                text("settings.textSize"),
                Preferences.TEXT_SIZES,
                model.textPercentProperty().get(),
                percent -> text("settings.percent", percent));
        choice.setId("settings-text-size");
        choice.chosenProperty().bindBidirectional(model.textPercentProperty());
        return choice;
    }

    private Node language() {
        var choice = new SegmentedButtons<>(
                text("settings.language"),
                List.of(Optional.<Language>empty(), Optional.of(Language.ENGLISH), Optional.of(Language.GERMAN)),
                model.languageProperty().get(),
                SettingsView::name);
        choice.setId("settings-language");
        choice.chosenProperty().bindBidirectional(model.languageProperty());
        return SettingsForm.column(choice, SettingsForm.note(text("settings.language.note")));
    }

    /// Each language by its own name, so that it is found by who reads no other.
    private static String name(Optional<Language> language) {
        return language.map(chosen -> switch (chosen) {
                    case ENGLISH -> "English";
                    case GERMAN -> "Deutsch";
                })
                .orElseGet(() -> text("settings.theme.system"));
    }

    private Node backupFolder() {
        var path = new Label();
        path.getStyleClass().add("mono");
        Shortened.of(path).setMinWidth(0);
        var choose = new Button(text("settings.backups.choose"));
        choose.setId("settings-backup-folder");
        choose.setOnAction(_ -> desk.files()
                .folder(text("settings.backups.folder"))
                .ifPresent(folder -> model.chooseBackupFolder(Optional.of(folder))));
        var own = new Button(text("settings.backups.own"));
        own.setOnAction(_ -> model.chooseBackupFolder(Optional.empty()));
        model.backupFolderProperty().subscribe(folder -> {
            path.setText(HomePath.text(folder.orElseGet(this::ownBackupFolder)));
            own.setVisible(folder.isPresent());
            own.setManaged(folder.isPresent());
        });
        var buttons = new HBox(choose, own);
        buttons.getStyleClass().addAll("button-row", "left");
        return SettingsForm.column(path, buttons, SettingsForm.note(text("settings.backups.note")));
    }

    private List<Line> places() {
        var folder = desk.folder().session().folder();
        return List.of(
                new Line(text("settings.backups.folder"), backupFolder()),
                new Line(text("settings.places.folder"), place(folder.root())),
                new Line(text("settings.places.state"), place(folder.stateFolder())),
                new Line(
                        text("settings.places.preferences"),
                        place(desk.preferences().file())));
    }

    private Path ownBackupFolder() {
        return desk.folder().session().folder().stateFolder().resolve("backups");
    }

    private static Label place(Path path) {
        var label = new Label(HomePath.text(path));
        label.getStyleClass().add("mono");
        return Shortened.of(label);
    }

    private static String name(Preferences.Theme theme) {
        return switch (theme) {
            case SYSTEM -> text("settings.theme.system");
            case LIGHT -> text("settings.theme.light");
            case DARK -> text("settings.theme.dark");
        };
    }
}

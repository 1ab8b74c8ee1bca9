package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import keyturn.app.Preferences;
import keyturn.text.Language;
import keyturn.ui.Desk;
import keyturn.ui.HomePath;
import keyturn.ui.part.Card;
import keyturn.ui.part.SegmentedButtons;

/// The settings screen.
final class SettingsView extends ScrollPane {

    private final Desk desk;
    private final SettingsViewModel model;

    SettingsView(Desk desk, SettingsViewModel model) {
        this.desk = desk;
        this.model = model;
        var column = new VBox(
                new Card(
                        text("settings.look"),
                        "",
                        form(line(text("settings.theme"), theme()), line(text("settings.language"), language()))),
                new Card(text("settings.backups"), "", form(line(text("settings.backups.folder"), backupFolder()))),
                new Card(text("settings.places"), "", form(places())));
        column.getStyleClass().addAll("screen", "settings");
        setContent(column);
        setFitToWidth(true);
        setFocusTraversable(false);
    }

    private record Line(String name, Node value) {}

    private static Line line(String name, Node value) {
        return new Line(name, value);
    }

    private static GridPane form(Line... lines) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        int row = 0;
        for (var line : lines) {
            var name = new Label(line.name());
            name.getStyleClass().addAll("quiet", "form-name");
            name.setMinWidth(USE_PREF_SIZE);
            name.setLabelFor(line.value());
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, line.value());
        }
        return grid;
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

    private Node language() {
        var choice = new SegmentedButtons<>(
                text("settings.language"),
                List.of(Optional.<Language>empty(), Optional.of(Language.ENGLISH), Optional.of(Language.GERMAN)),
                model.languageProperty().get(),
                SettingsView::name);
        choice.setId("settings-language");
        choice.chosenProperty().bindBidirectional(model.languageProperty());
        var note = new Label(text("settings.language.note"));
        note.getStyleClass().addAll("quiet", "small");
        var column = new VBox(choice, note);
        column.getStyleClass().add("form-value");
        return column;
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
        var note = new Label(text("settings.backups.note"));
        note.getStyleClass().addAll("quiet", "small");
        var buttons = new HBox(choose, own);
        buttons.getStyleClass().addAll("button-row", "left");
        var column = new VBox(path, buttons, note);
        column.getStyleClass().add("form-value");
        return column;
    }

    private Line[] places() {
        var folder = desk.folder().session().folder();
        return new Line[] {
            line(text("settings.places.folder"), place(folder.root())),
            line(text("settings.places.state"), place(folder.stateFolder())),
            line(text("settings.places.preferences"), place(desk.preferences().file()))
        };
    }

    private Path ownBackupFolder() {
        return desk.folder().session().folder().stateFolder().resolve("backups");
    }

    private static Label place(Path path) {
        var label = new Label(HomePath.text(path));
        label.getStyleClass().add("mono");
        return label;
    }

    private static String name(Preferences.Theme theme) {
        return switch (theme) {
            case SYSTEM -> text("settings.theme.system");
            case LIGHT -> text("settings.theme.light");
            case DARK -> text("settings.theme.dark");
        };
    }
}

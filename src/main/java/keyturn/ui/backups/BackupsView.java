package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import keyturn.backup.Backup;
import keyturn.env.ProfileName;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.FittedColumns;
import keyturn.ui.part.HoverTip;
import keyturn.ui.part.ScreenBar;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.part.TextScale;
import org.kordamp.ikonli.feather.Feather;

/// The backups screen: what there is, and what can be done with each.
final class BackupsView {

    private final BackupsViewModel model;
    private final ZoneId zone;
    private final Actions actions;
    private final TextScale scale = new TextScale();

    /// What needs a sheet.
    interface Actions {
        void create();

        void restore(Backup backup);

        void restoreFromFile();

        void verify(Backup backup);

        LocalDate today();
    }

    BackupsView(BackupsViewModel model, ZoneId zone, Actions actions) {
        this.model = model;
        this.zone = zone;
        this.actions = actions;
    }

    VBox build() {
        var table = table();
        var first = button("first-backup", text("backups.now"), actions::create);
        var elsewhere = button("first-restore", text("backups.fromFile"), actions::restoreFromFile);
        var empty =
                new EmptyState(Feather.ARCHIVE, text("backups.empty"), text("backups.empty.hint"), first, elsewhere);
        empty.setId("backups-empty");
        Runnable look = () -> {
            boolean profiles = !model.bench().profiles().isEmpty();
            empty.say(text("backups.empty"), profiles ? text("backups.empty.hint") : text("backups.empty.noProfile"));
            first.setDisable(!profiles);
            empty.setVisible(model.isEmpty());
            table.setVisible(!model.isEmpty());
        };
        model.backups().addListener((ListChangeListener<Backup>) _ -> look.run());
        look.run();
        var room = new StackPane(table, empty);
        VBox.setVgrow(room, Priority.ALWAYS);
        var bar = bar();
        bar.visibleProperty().bind(table.visibleProperty());
        bar.managedProperty().bind(table.visibleProperty());
        first.getStyleClass().add("accent");
        var root = new VBox(bar, note(), room, scale);
        root.setId("backups");
        root.getStyleClass().add("screen");
        return root;
    }

    private ScreenBar bar() {
        var choices = new ArrayList<Optional<ProfileName>>();
        choices.add(Optional.empty());
        model.bench().profiles().forEach(it -> choices.add(Optional.of(it)));
        var shown = new SegmentedButtons<>(
                text("backups.shown"),
                choices,
                Optional.<ProfileName>empty(),
                it -> it.map(ProfileName::name).orElseGet(() -> text("backups.shown.all")));
        shown.setId("backups-shown");
        shown.chosenProperty().bindBidirectional(model.shownProperty());
        var now = button("backup-now", text("backups.now"), actions::create);
        now.getStyleClass().add("accent");
        return new ScreenBar(
                List.of(shown), List.of(button("from-file", text("backups.fromFile"), actions::restoreFromFile), now));
    }

    private Label note() {
        var note = new Label();
        note.setId("backups-note");
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(model.noteProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private TableView<Backup> table() {
        var table = new TableView<>(model.backups());
        table.setId("backup-list");
        table.setAccessibleText(text("backups.list"));
        var all = button(
                "backups-all",
                text("backups.noneOfProfile.all"),
                () -> model.shownProperty().set(Optional.empty()));
        table.setPlaceholder(new EmptyState(
                Feather.ARCHIVE, text("backups.noneOfProfile"), text("backups.noneOfProfile.hint"), all));
        var format = column(text("backups.column.format"), 70, it -> it.format().id());
        var why = column(text("backups.column.why"), 84, Backup::why);
        var size = column(text("backups.column.size"), 70, it -> BackupsTexts.size(it.size()));
        table.getColumns()
                .setAll(List.of(
                        column(text("backups.column.made"), 136, this::made),
                        column(text("backups.column.holds"), 96, BackupsTexts::holds),
                        format,
                        why,
                        size,
                        state(),
                        buttons()));
        table.setRowFactory(_ -> {
            var row = new TableRow<Backup>();
            HoverTip.install(row, () -> Optional.ofNullable(row.getItem()).map(this::sentence));
            return row;
        });
        table.getProperties().put(FittedColumns.class, new FittedColumns(table, scale, List.of(size, format, why)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Backup chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                actions.restore(chosen);
            }
        });
        return table;
    }

    private String made(Backup backup) {
        return BackupsTexts.made(backup.created(), actions.today(), zone);
    }

    /// What a narrow window has no column for is still told.
    private String sentence(Backup backup) {
        return String.join(
                " · ",
                made(backup),
                BackupsTexts.holds(backup),
                backup.format().id(),
                backup.why(),
                BackupsTexts.size(backup.size()));
    }

    private static TableColumn<Backup, String> column(String title, double width, Function<Backup, String> words) {
        var column = new TableColumn<Backup, String>(title);
        column.setCellValueFactory(it -> new ReadOnlyStringWrapper(words.apply(it.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Backup, Backup> state() {
        var column = new TableColumn<Backup, Backup>(text("backups.column.state"));
        column.setCellValueFactory(it -> new SimpleObjectProperty<>(it.getValue()));
        column.setCellFactory(_ -> new StateCell());
        column.setPrefWidth(116);
        column.setMinWidth(116);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    private TableColumn<Backup, Backup> buttons() {
        var column = new TableColumn<Backup, Backup>();
        column.setCellValueFactory(it -> new SimpleObjectProperty<>(it.getValue()));
        column.setCellFactory(_ -> new ButtonsCell(actions::restore, actions::verify));
        column.setPrefWidth(196);
        column.setMinWidth(196);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.policy.CriticalityWords;
import keyturn.rotate.DueDate;
import keyturn.ui.part.Chip;
import keyturn.ui.part.DueText;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.FittedColumns;
import keyturn.ui.part.HoverTip;
import keyturn.ui.part.NodeCell;
import keyturn.ui.part.TextScale;
import org.kordamp.ikonli.feather.Feather;

/// Due dates line by line.
final class DueTable extends TableView<DueDate> {

    private static final String NO_DATE = "—";
    /// Dates, chips and buttons are not cut; what is wider gives way down to this.
    private static final double LEAST_WIDTH = 116;

    /// The longest key of the guide, AWS_SECRET_ACCESS_KEY, in 778 pixels: what a window of 1024 leaves the table.
    private static final double KEY_WIDTH = 168;

    private final TableColumn<DueDate, DueDate> key;
    private final TableColumn<DueDate, String> profile;

    /// What can be done to a line.
    interface Actions {
        void rotate(DueDate due);

        /// Its rotation was done elsewhere.
        void record(DueDate due);

        /// To the keys, where there is nothing to rotate.
        void secrets();

        /// Its value has leaked.
        void leaked(DueDate due);
    }

    /// @param writable false if nothing can be done
    /// @param scale    what the columns go by
    DueTable(Actions actions, boolean writable, TextScale scale) {
        setId("due-table");
        setAccessibleText(text("rotation.table"));
        key = nodes(text("rotation.column.key"), KEY_WIDTH, DueTable::keyNode);
        key.setMinWidth(KEY_WIDTH);
        profile =
                words(text("rotation.column.profile"), 110, due -> due.profile().name());
        var priority = nodes(text("rotation.column.priority"), 86, DueTable::priority);
        var every = words(
                text("rotation.column.every"),
                86,
                due -> DueText.rule(due.type().rotation()));
        var last = nodes(text("rotation.column.last"), 102, DueTable::last);
        var date = words(
                text("rotation.column.due"),
                98,
                due -> due.due().map(Object::toString).orElse(NO_DATE));
        getColumns()
                .setAll(List.of(
                        key,
                        profile,
                        priority,
                        every,
                        last,
                        date,
                        nodes(text("rotation.column.state"), 110, DueTable::state),
                        nodes("", 108, due -> action(due, actions, writable))));
        getColumns().forEach(column -> {
            column.setReorderable(false);
            column.setSortable(false);
        });
        // The state tells of the date, and the key's tooltip of the rest.
        getProperties().put(FittedColumns.class, new FittedColumns(this, scale, List.of(every, last, priority, date)));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var secrets = new Button(text("rotation.none.go"));
        secrets.setId("due-secrets");
        secrets.setOnAction(_ -> actions.secrets());
        setPlaceholder(new EmptyState(Feather.REFRESH_CW, text("rotation.none"), text("rotation.none.hint"), secrets));
    }

    /// @param withProfile true if the lines belong to several profiles
    void show(List<DueDate> dates, boolean withProfile) {
        profile.setVisible(withProfile);
        getItems().setAll(dates);
    }

    void select(ProfileName name, EnvKey wanted) {
        getItems().stream()
                .filter(due -> due.profile().equals(name) && due.key().equals(wanted))
                .findFirst()
                .ifPresent(due -> {
                    getSelectionModel().clearSelection();
                    getSelectionModel().select(due);
                    scrollTo(due);
                });
    }

    private static Label keyNode(DueDate due) {
        var label = new Label(due.key().name());
        label.getStyleClass().add("mono");
        HoverTip.install(label, () -> Optional.of(sentence(due)));
        return label;
    }

    private static String sentence(DueDate due) {
        return String.join(
                "\n",
                due.key().name(),
                text("rotation.column.priority")
                        + ": "
                        + CriticalityWords.of(due.type().criticality()),
                text("rotation.column.every") + ": " + DueText.rule(due.type().rotation()),
                text("rotation.column.last") + ": "
                        + due.lastRotated().map(Object::toString).orElse(NO_DATE),
                text("rotation.column.due") + ": "
                        + due.due().map(Object::toString).orElse(NO_DATE));
    }

    private static Chip priority(DueDate due) {
        var criticality = due.type().criticality();
        return new Chip(CriticalityWords.of(criticality), DueText.tone(criticality));
    }

    private static Chip state(DueDate due) {
        return new Chip(DueText.state(due), DueText.tone(due.state()));
    }

    private static Label last(DueDate due) {
        var label = new Label(due.lastRotated()
                .map(date -> due.atLeast() ? text("rotation.atLeast", date) : date.toString())
                .orElse(NO_DATE));
        if (due.atLeast()) {
            HoverTip.install(label, () -> due.lastRotated().map(date -> text("rotation.known.atLeast", date)));
        }
        return label;
    }

    private static SplitMenuButton action(DueDate due, Actions actions, boolean writable) {
        var button = new SplitMenuButton();
        button.setText(text("rotation.rotate"));
        button.getStyleClass().add("due-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(text("rotation.rotate.of", due.key(), due.profile()));
        button.setDisable(!writable);
        button.setOnAction(_ -> actions.rotate(due));
        button.getItems()
                .setAll(
                        item("record", text("rotation.record"), () -> actions.record(due)),
                        item("leaked", text("rotation.leaked"), () -> actions.leaked(due)));
        return button;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static TableColumn<DueDate, String> words(String title, double width, Function<DueDate, String> words) {
        var column = new TableColumn<DueDate, String>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST_WIDTH));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        return column;
    }

    private static TableColumn<DueDate, DueDate> nodes(
            String title, double width, Function<DueDate, ? extends javafx.scene.Node> node) {
        var column = new TableColumn<DueDate, DueDate>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST_WIDTH));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(node));
        return column;
    }
}

package keyturn.ui.activity;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import keyturn.activity.Entry;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.ui.part.Chip;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.FittedColumns;
import keyturn.ui.part.HoverTip;
import keyturn.ui.part.NodeCell;
import keyturn.ui.part.Shortened;
import keyturn.ui.part.TextScale;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;

/// Entries line by line, newest first.
final class ActivityTable extends TableView<Entry> {

    /// In pixels.
    private static final double SPARE = 24;

    /// @param scale what the columns go by
    ActivityTable(ActivityViewModel model, TextScale scale) {
        setId("activity-table");
        setAccessibleText(text("activitylog.table"));
        setItems(model.shown());
        var detail = nodes(
                text("activitylog.column.detail"),
                80,
                entry -> Shortened.of(quiet(entry.event().detail().orElse(""))));
        TableColumn<Entry, Entry> fingerprint = nodes(
                text("activitylog.column.fingerprint"),
                112,
                entry -> mono(entry.event().fingerprint().orElse("")));
        var who = nodes(text("activitylog.column.who"), 58, ActivityTable::who);
        getColumns()
                .setAll(List.of(
                        nodes(text("activitylog.column.when"), 162, entry -> quiet(model.time(entry))),
                        nodes(text("activitylog.column.action"), 96, ActivityTable::action),
                        nodes(
                                text("activitylog.column.profile"),
                                100,
                                entry -> Shortened.of(new Label(entry.event()
                                        .profile()
                                        .map(ProfileName::name)
                                        .orElse("")))),
                        nodes(
                                text("activitylog.column.key"),
                                186,
                                entry -> Shortened.of(mono(
                                        entry.event().key().map(EnvKey::name).orElse("")))),
                        fingerprint,
                        who,
                        detail));
        getColumns().forEach(column -> {
            column.setReorderable(false);
            column.setSortable(false);
            // What room there is belongs to what is longest.
            if (!column.equals(detail)) {
                column.setMaxWidth(column.getPrefWidth() + SPARE);
            }
        });
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        // They are among the details below the table.
        getProperties().put(FittedColumns.class, new FittedColumns(this, scale, List.of(fingerprint, who, detail)));
        var nothing = new EmptyState(Feather.LIST, text("activitylog.none"), text("activitylog.none.hint"));
        var all = new Button(text("activitylog.all"));
        all.setId("activity-all");
        all.setOnAction(_ -> model.filterProperty().set(""));
        model.filterProperty().subscribe(words -> {
            if (words.isBlank()) {
                nothing.say(text("activitylog.none"), text("activitylog.none.hint"), new Button[0]);
            } else {
                nothing.say(text("activitylog.noHit"), text("activitylog.noHit.hint"), all);
            }
        });
        setPlaceholder(nothing);
    }

    private static Node action(Entry entry) {
        var name = new Label(ActionNames.of(entry.event().action()));
        if (entry.event().done()) {
            return name;
        }
        var line = new HBox(name, new Chip(text("activitylog.failed"), Tone.BAD));
        line.getStyleClass().add("activity-failed");
        return line;
    }

    private static Label who(Entry entry) {
        boolean window = entry.via().equals("window");
        var label = quiet(entry.who());
        HoverTip.install(
                label, () -> Optional.of(window ? text("activitylog.via.window") : text("activitylog.via.command")));
        return label;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label mono(String words) {
        var label = new Label(words);
        label.getStyleClass().add("mono");
        return label;
    }

    private static TableColumn<Entry, Entry> nodes(String title, double width, Function<Entry, ? extends Node> node) {
        var column = new TableColumn<Entry, Entry>(title);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NodeCell<>(node));
        return column;
    }
}

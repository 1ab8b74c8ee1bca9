package keyturn.ui.activity;

import static keyturn.text.Texts.text;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import keyturn.activity.Entry;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// All that one entry of the log says, nothing cut off. Takes no room while none is chosen.
final class EntryDetails extends GridPane {

    private final Function<Entry, String> time;

    /// @param chosen the entry; null while there is none, as a table has it
    /// @param time   in the local time zone
    EntryDetails(ObservableValue<Entry> chosen, Function<Entry, String> time) {
        this.time = time;
        setId("activity-details");
        getStyleClass().addAll("card-box", "activity-details");
        var names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        var said = new ColumnConstraints();
        said.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, said, names, said);
        chosen.subscribe(entry -> show(Optional.ofNullable(entry)));
    }

    private void show(Optional<Entry> entry) {
        getChildren().clear();
        entry.ifPresent(this::fill);
        setVisible(entry.isPresent());
        setManaged(entry.isPresent());
    }

    private void fill(Entry entry) {
        var event = entry.event();
        String action = ActionNames.of(event.action()) + " (" + event.action().id() + ")";
        line(0, 0, text("activitylog.column.action"), action);
        line(
                0,
                2,
                text("activitylog.details.result"),
                event.done() ? text("activitylog.done") : text("activitylog.failed"));
        line(1, 0, text("activitylog.column.when"), text("activitylog.details.when", time.apply(entry), entry.at()));
        line(1, 2, text("activitylog.details.number"), String.valueOf(entry.sequence()));
        String via = entry.via().equals("window") ? text("activitylog.via.window") : text("activitylog.via.command");
        line(2, 0, text("activitylog.column.who"), entry.who());
        line(2, 2, text("activitylog.details.via"), via);
        int row = 3;
        if (event.profile().isPresent()) {
            line(
                    row,
                    0,
                    text("activitylog.column.profile"),
                    event.profile().map(ProfileName::name).orElse(""));
            line(
                    row++,
                    2,
                    text("activitylog.column.key"),
                    event.key().map(EnvKey::name).orElse("\u2013"));
        }
        if (event.fingerprint().isPresent()) {
            line(
                    row++,
                    0,
                    text("activitylog.column.fingerprint"),
                    event.fingerprint().get());
        }
        if (event.detail().isPresent()) {
            GridPane.setColumnSpan(
                    line(
                            row,
                            0,
                            text("activitylog.column.detail"),
                            event.detail().get()),
                    REMAINING);
        }
    }

    private Label line(int row, int column, String name, String words) {
        var quiet = new Label(name);
        quiet.getStyleClass().add("quiet");
        var label = new Label(words);
        label.setWrapText(true);
        label.setAccessibleText(name + ": " + words);
        add(quiet, column, row);
        add(label, column + 1, row);
        return label;
    }
}

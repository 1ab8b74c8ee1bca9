package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.rotate.DueDate;
import keyturn.ui.part.ArrowFocus;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;

/// The left edge of the window: which work folder is open, and the way to each screen.
final class Rail extends VBox {

    private final List<RailItem> places = new ArrayList<>();
    private Optional<RailItem> here = Optional.empty();
    private final RailItem overview;
    private final RailItem secrets;
    private final RailItem rotation;
    private final RailItem backups;
    private final RailItem activity;
    private final RailItem settings;

    /// @param doctor opens what is wrong with the files
    /// @param lock   forgets every value
    Rail(String name, String path, Navigator go, Runnable doctor, Runnable lock) {
        overview =
                item("overview", Feather.ACTIVITY, text("ui.screen.overview"), () -> go.go(new Destination.Overview()));
        secrets = item("secrets", Feather.KEY, text("ui.screen.secrets"), () -> go.go(new Destination.Secrets()));
        rotation = item(
                "rotation", Feather.REFRESH_CW, text("ui.screen.rotation"), () -> go.go(new Destination.Rotation()));
        backups = item(
                "backups", Feather.ARCHIVE, text("ui.screen.backups"), () -> go.go(new Destination.Backups(false)));
        activity = item("activity", Feather.LIST, text("ui.screen.activity"), () -> go.go(new Destination.Activity()));
        settings =
                item("settings", Feather.SETTINGS, text("ui.screen.settings"), () -> go.go(new Destination.Settings()));
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var doing = new RailItem("doctor", Feather.SHIELD, text("ui.rail.doctor"), doctor);
        doing.leadsNowhere();
        var locking = new RailItem("lock", Feather.LOCK, text("ui.action.lock"), lock);
        locking.leadsNowhere();
        locking.badge(text("ui.rail.lock.keys"), Tone.NEUTRAL);
        getChildren()
                .addAll(
                        head(name, path),
                        overview,
                        secrets,
                        rotation,
                        backups,
                        activity,
                        space,
                        doing,
                        settings,
                        locking);
        getStyleClass().add("rail");
        ArrowFocus.down(this);
        setMinWidth(USE_PREF_SIZE);
    }

    /// Marks where the window is.
    void mark(Destination place) {
        here = switch (place) {
            case Destination.Welcome() -> Optional.empty();
            case Destination.Overview() -> Optional.of(overview);
            case Destination.Secrets _ -> Optional.of(secrets);
            case Destination.Rotation _ -> Optional.of(rotation);
            case Destination.Backups _ -> Optional.of(backups);
            case Destination.Activity() -> Optional.of(activity);
            case Destination.Settings() -> Optional.of(settings);
        };
        mark();
    }

    private void mark() {
        places.forEach(item -> item.setSelected(here.filter(item::equals).isPresent()));
    }

    /// Shows what the work folder holds.
    void count(OpenFolder folder) {
        var state = folder.state();
        secrets.badge(String.valueOf(ShownKeys.of(state, folder.edits()).size()), Tone.NEUTRAL);
        long overdue = state.dueDates().stream()
                .filter(due -> due.state() == DueDate.State.OVERDUE)
                .count();
        rotation.badge(overdue == 0 ? "" : text("ui.rail.overdue", overdue), Tone.BAD);
    }

    private RailItem item(String id, Feather icon, String name, Runnable action) {
        // In no group: there the arrow keys would mark a place where the window is not. One that stays where it is,
        // though it was told to go, is marked as before.
        var item = new RailItem(id, icon, name, () -> {
            action.run();
            mark();
        });
        places.add(item);
        return item;
    }

    private static VBox head(String name, String path) {
        var title = new Label(name);
        title.getStyleClass().add("rail-title");
        var where = new Label(path);
        where.getStyleClass().add("rail-path");
        where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        keyturn.ui.part.Shortened.of(where);
        var head = new VBox(title, where);
        head.getStyleClass().add("rail-head");
        return head;
    }

    /// One line of the rail.
    private static final class RailItem extends ToggleButton {

        private final String name;
        private final keyturn.ui.part.Chip badge = new keyturn.ui.part.Chip("", Tone.NEUTRAL);

        RailItem(String id, Feather icon, String name, Runnable action) {
            this.name = name;
            setId("go-" + id);
            var label = new Label(name);
            label.getStyleClass().add("rail-name");
            var space = new Region();
            javafx.scene.layout.HBox.setHgrow(space, Priority.ALWAYS);
            var line = new javafx.scene.layout.HBox(keyturn.ui.part.Icons.of(icon), label, space, badge);
            line.getStyleClass().add("rail-line");
            setGraphic(line);
            setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
            setMaxWidth(Double.MAX_VALUE);
            setAccessibleText(name);
            getStyleClass().setAll("rail-item");
            line.prefWidthProperty().bind(widthProperty().subtract(16));
            setOnAction(_ -> action.run());
            badge("", Tone.NEUTRAL);
        }

        /// Does something, and the window stays where it is.
        void leadsNowhere() {
            setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
            selectedProperty().subscribe(() -> setSelected(false));
        }

        void badge(String text, Tone tone) {
            badge.say(text, tone);
            badge.setVisible(!text.isEmpty());
            badge.setManaged(!text.isEmpty());
            setAccessibleText(text.isEmpty() ? name : name + ", " + text);
        }
    }
}

package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.rotate.DueDate;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Notice;
import keyturn.ui.WindowAction;
import keyturn.ui.part.Card;
import keyturn.ui.part.ProfileChoice;
import keyturn.ui.part.ScreenBar;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.part.TextScale;
import keyturn.ui.part.Timeline;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;

/// The rotation screen: a bar of choices, the timeline, the table.
final class RotationView extends VBox {

    /// As many lines as leave room for the table.
    private static final int MOST_ROWS = 9;

    /// In pixels: in a window of 1024 all choices and a long name are too much for one line.
    private static final double NARROW = 900;

    private final Desk desk;
    private final RotationViewModel model;
    private final Timeline timeline = new Timeline();
    private final Card picture = new Card(timeline);
    private final ProfileChoice profiles;
    private final DueTable table;
    private final MonthView month;
    private final Card calendar;

    RotationView(Desk desk, RotationViewModel model) {
        this.desk = desk;
        this.model = model;
        profiles = new ProfileChoice(text("rotation.profile"), text("rotation.all"), model.profileProperty());
        var scale = new TextScale();
        table = new DueTable(new Actions(), desk.folder().writable(), scale);
        VBox.setVgrow(table, Priority.ALWAYS);
        month = new MonthView(model, this::showInList, scale);
        VBox.setVgrow(month, Priority.ALWAYS);
        calendar = new Card(month);
        VBox.setVgrow(calendar, Priority.ALWAYS);
        getChildren()
                .addAll(
                        bar(),
                        new LeftRotations(desk.rotator(), desk.clock().getZone()),
                        picture,
                        calendar,
                        table,
                        scale);
        getStyleClass().addAll("screen", "rotation");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // The screen draws first; each time costs a table and a picture.
        model.modeProperty().addListener(_ -> redraw());
        model.profileProperty().addListener(_ -> redraw());
    }

    void redraw() {
        profiles.offer(model.profiles());
        var rows = model.timeline();
        boolean pictured = model.modeProperty().get() == RotationViewModel.Mode.TIMELINE && !rows.isEmpty();
        if (pictured) {
            timeline.show(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
        }
        boolean asMonth = model.modeProperty().get() == RotationViewModel.Mode.CALENDAR;
        shown(picture, pictured);
        shown(calendar, asMonth);
        shown(table, !asMonth);
        if (asMonth) {
            month.redraw();
        }
        table.show(model.dates(), model.profileProperty().get().isEmpty());
    }

    private static void shown(Region part, boolean is) {
        part.setVisible(is);
        part.setManaged(is);
    }

    void showCalendar() {
        model.modeProperty().set(RotationViewModel.Mode.CALENDAR);
    }

    private void showInList(DueDate due) {
        model.modeProperty().set(RotationViewModel.Mode.LIST);
        table.select(due.profile(), due.key());
        table.requestFocus();
    }

    void select(ProfileName profile, Optional<EnvKey> key) {
        model.profileProperty().set(Optional.of(profile));
        if (model.modeProperty().get() == RotationViewModel.Mode.CALENDAR) {
            model.modeProperty().set(RotationViewModel.Mode.LIST);
        }
        key.ifPresent(wanted -> table.select(profile, wanted));
    }

    private ScreenBar bar() {
        var modes = new SegmentedButtons<>(
                text("rotation.view"),
                List.of(RotationViewModel.Mode.values()),
                RotationViewModel.Mode.TIMELINE,
                RotationView::name);
        modes.chosenProperty().bindBidirectional(model.modeProperty());
        var export = new Button();
        export.textProperty()
                .bind(Bindings.when(widthProperty().lessThan(NARROW))
                        .then(text("rotation.export.short"))
                        .otherwise(text("rotation.export")));
        export.setAccessibleText(text("rotation.export"));
        export.setTooltip(new Tooltip(text("rotation.export.title")));
        export.setId("rotation-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(_ -> CalendarExport.start(desk, model.dates()));
        return new ScreenBar(List.of(modes, profiles), List.of(export, chosen(), emergency()));
    }

    /// What can be done to the chosen lines.
    List<WindowAction> commands() {
        return List.of(
                WindowAction.of(
                        text("rotation.rotate.chosen"),
                        new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN),
                        () -> desk.rotator().rotate(chosenPlaces())),
                WindowAction.of(
                        text("rotation.leaked"),
                        new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        this::leaked));
    }

    private void pressed(KeyEvent event) {
        commands().stream()
                .filter(each -> each.keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst()
                .ifPresent(each -> {
                    event.consume();
                    each.run().run();
                });
    }

    /// Which value has leaked is the line that is chosen.
    private void leaked() {
        List<Place> places = chosenPlaces();
        if (places.isEmpty()) {
            desk.folder().tell(Notice.of(Tone.NEUTRAL, text("rotation.emergency.choose")));
        } else {
            desk.rotator().leaked(places.getFirst());
        }
    }

    private Button emergency() {
        var emergency = new Button();
        emergency.setId("rotation-emergency");
        emergency
                .textProperty()
                .bind(Bindings.when(widthProperty().lessThan(NARROW))
                        .then(text("rotation.emergency.short"))
                        .otherwise(text("rotation.emergency")));
        emergency.setAccessibleText(text("rotation.emergency"));
        emergency.setTooltip(new Tooltip(text("rotation.leaked")));
        emergency.getStyleClass().addAll("danger", "button-outlined");
        emergency.setMinWidth(USE_PREF_SIZE);
        emergency.setDisable(!desk.folder().writable());
        emergency.setOnAction(_ -> leaked());
        return emergency;
    }

    /// Rotates the chosen lines together; shown where there are several, for each has a button of its own.
    private Button chosen() {
        var chosen = new Button(text("rotation.rotate.several"));
        chosen.setAccessibleText(text("rotation.rotate.chosen"));
        chosen.setTooltip(new Tooltip(text("rotation.rotate.chosen")));
        chosen.setId("rotate-chosen");
        chosen.setMinWidth(USE_PREF_SIZE);
        var selected = table.getSelectionModel().getSelectedItems();
        boolean writable = desk.folder().writable();
        chosen.visibleProperty().bind(Bindings.createBooleanBinding(() -> writable && selected.size() > 1, selected));
        chosen.managedProperty().bind(chosen.visibleProperty());
        chosen.setOnAction(_ -> desk.rotator().rotate(chosenPlaces()));
        return chosen;
    }

    /// The chosen lines.
    private List<Place> chosenPlaces() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(RotationView::place)
                .toList();
    }

    private static Place place(DueDate due) {
        return new Place(due.profile(), due.key());
    }

    private final class Actions implements DueTable.Actions {

        @Override
        public void rotate(DueDate due) {
            desk.rotator().rotate(List.of(place(due)));
        }

        @Override
        public void record(DueDate due) {
            RecordSheet.show(desk, due);
        }

        @Override
        public void secrets() {
            desk.go().go(new Destination.Secrets());
        }

        @Override
        public void leaked(DueDate due) {
            desk.rotator().leaked(place(due));
        }
    }

    private static String name(RotationViewModel.Mode mode) {
        return switch (mode) {
            case TIMELINE -> text("rotation.view.timeline");
            case CALENDAR -> text("rotation.view.calendar");
            case LIST -> text("rotation.view.list");
        };
    }
}

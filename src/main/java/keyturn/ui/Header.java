package keyturn.ui;

import static keyturn.text.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import keyturn.ui.guard.Presentation;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Shortened;
import keyturn.ui.part.TextScale;
import keyturn.ui.part.Tone;
import keyturn.work.ActiveProfile;

/// The line above a screen: its title, what `.env` points at, the way to the palette, the screen's actions, the
/// menu.
final class Header extends HBox {

    private static final double SEARCH_WIDTH = 330;
    private static final double NARROW_SEARCH = 180;
    private static final double SEARCH_WITHOUT_ACTIONS = 250;
    private static final double LEAST_SEARCH_WIDTH = 96;

    /// In pixels, with texts as large as usual.
    private static final double NARROW = 640;

    private static final double NARROW_PRESENTING = 900;

    private final Label title = new Label();
    private final Chip active = new Chip("", Tone.ACCENT);
    private final Chip presenting = new Chip(text("guard.presentation.on"), Tone.WARNING);
    private final HBox actions = new HBox();

    /// @param search opens the palette
    /// @param menu   at the right end
    Header(Presentation presentation, Runnable search, Node menu) {
        title.getStyleClass().add("screen-title");
        title.setMinWidth(USE_PREF_SIZE);
        // A long file name gives way to the buttons.
        active.setMinWidth(0);
        Shortened.of(active);
        active.visibleProperty().bind(active.textProperty().isNotEmpty());
        active.managedProperty().bind(active.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actions.getStyleClass().add("button-row");
        actions.setMinWidth(USE_PREF_SIZE);
        presenting.setId("presenting");
        presenting.setMinWidth(USE_PREF_SIZE);
        presenting.visibleProperty().bind(presentation.onProperty());
        presenting.managedProperty().bind(presenting.visibleProperty());
        var field = field(search);
        // Both chips are to be read; the way to the palette is known by its keys as well.
        var scale = new TextScale();
        var narrow = Bindings.createBooleanBinding(
                () -> getWidth() < (presentation.onProperty().get() ? NARROW_PRESENTING : NARROW) * scale.get(),
                widthProperty(),
                presentation.onProperty(),
                scale.factor());
        field.prefWidthProperty()
                .bind(Bindings.when(narrow.not())
                        .then(SEARCH_WIDTH)
                        .otherwise(Bindings.when(actions.managedProperty())
                                .then(NARROW_SEARCH)
                                .otherwise(SEARCH_WITHOUT_ACTIONS)));
        getChildren().addAll(title, active, presenting, space, field, actions, menu, scale);
        getStyleClass().add("header");
    }

    /// Looks like a field, because that is what opens: the palette begins with one.
    private static Button field(Runnable search) {
        var words = new Label(text("ui.header.search"));
        words.getStyleClass().add("quiet");
        words.setMinWidth(0);
        Shortened.of(words);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var keys = new Chip(text("ui.header.search.keys"), Tone.NEUTRAL);
        var line = new HBox(words, space, keys);
        line.getStyleClass().add("header-search-line");
        var field = new Button(null, line);
        field.setId("header-search");
        field.setAccessibleText(text("ui.header.search"));
        field.setAccessibleHelp(text("ui.palette.hint"));
        field.getStyleClass().add("header-search");
        field.setMinWidth(LEAST_SEARCH_WIDTH);
        line.prefWidthProperty().bind(field.widthProperty().subtract(20));
        field.setOnAction(_ -> search.run());
        return field;
    }

    /// What will be shown.
    void say(String words) {
        title.setText(words);
    }

    void show(Screen screen) {
        title.setText(screen.title());
        actions.getChildren().setAll(screen.actions());
        actions.setManaged(!actions.getChildren().isEmpty());
    }

    void show(ActiveProfile profile) {
        switch (profile) {
            case ActiveProfile.None() -> active.say(text("ui.active.none"), Tone.NEUTRAL);
            case ActiveProfile.Linked(var name) -> active.say(text("ui.active.linked", name.fileName()), Tone.ACCENT);
            case ActiveProfile.LinkedElsewhere(String target, boolean exists) ->
                active.say(
                        exists ? text("ui.active.elsewhere", target) : text("ui.active.broken", target),
                        exists ? Tone.WARNING : Tone.BAD);
            case ActiveProfile.OwnFile() -> active.say(text("ui.active.ownFile"), Tone.NEUTRAL);
        }
    }
}

package keyturn.ui;

import static keyturn.text.Texts.text;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;
import keyturn.work.ActiveProfile;

/// The line above a screen: its title, what `.env` points at, and the screen's actions.
final class Header extends HBox {

    private final Label title = new Label();
    private final Chip active = new Chip("", Tone.ACCENT);
    private final HBox actions = new HBox();

    Header() {
        title.getStyleClass().add("screen-title");
        title.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        actions.getStyleClass().add("button-row");
        getChildren().addAll(title, active, space, actions);
        getStyleClass().add("header");
    }

    void show(Screen screen) {
        title.setText(screen.title());
        actions.getChildren().setAll(screen.actions());
    }

    void show(ActiveProfile profile) {
        switch (profile) {
            case ActiveProfile.None() -> active.say(text("ui.active.none"), Tone.NEUTRAL);
            case ActiveProfile.Linked(var name) -> active.say(text("ui.active.linked", name.fileName()), Tone.ACCENT);
            case ActiveProfile.LinkedElsewhere(String target, boolean exists) ->
                active.say(
                        exists ? text("ui.active.linked", target) : text("ui.active.broken", target),
                        exists ? Tone.WARNING : Tone.BAD);
            case ActiveProfile.OwnFile() -> active.say(text("ui.active.ownFile"), Tone.NEUTRAL);
        }
    }
}

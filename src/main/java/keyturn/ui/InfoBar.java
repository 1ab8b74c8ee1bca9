package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import keyturn.ui.part.Icons;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence above the screen, with a way out. Takes no room while there is nothing to say.
final class InfoBar extends HBox {

    private final FontIcon sign = Icons.of(Feather.INFO);
    private final Label sentence = new Label();
    private final Hyperlink way = new Hyperlink();
    private final Button dismiss = new Button(null, Icons.of(Feather.X));
    private Tone tone = Tone.NEUTRAL;

    InfoBar(String id) {
        setId(id);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        way.setMinWidth(USE_PREF_SIZE);
        dismiss.setAccessibleText(text("ui.notice.dismiss"));
        dismiss.getStyleClass().add("flat");
        getChildren().addAll(sign, sentence, way, dismiss);
        getStyleClass().addAll("info-bar", tone.styleClass());
        setAlignment(Pos.CENTER_LEFT);
        // The screen below gives way, not the second line.
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        hide();
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    /// Shows what there is to say, or nothing.
    void show(Optional<Notice> notice, Runnable whenDismissed, Runnable review) {
        if (notice.isEmpty()) {
            hide();
            return;
        }
        say(
                notice.get().tone(),
                notice.get()
                        .remedy()
                        .map(remedy -> notice.get().text() + " · " + remedy)
                        .orElse(notice.get().text()));
        dismiss.setOnAction(_ -> whenDismissed.run());
        toggle(dismiss, true);
        way.setText(text("ui.notice.review"));
        way.setOnAction(_ -> review.run());
        toggle(way, notice.get().review());
    }

    /// Shows what there is to say, where to go from there, and a way to put it away.
    void offer(Tone newTone, String text, String wayName, Runnable action, Runnable whenDismissed) {
        stay(newTone, text, wayName, action);
        dismiss.setOnAction(_ -> whenDismissed.run());
        toggle(dismiss, true);
    }

    /// Shows what stays true, and where to go from there.
    void stay(Tone newTone, String text, String wayName, Runnable action) {
        say(newTone, text);
        toggle(dismiss, false);
        way.setText(wayName);
        way.setOnAction(_ -> action.run());
        toggle(way, !wayName.isEmpty());
    }

    private void say(Tone newTone, String text) {
        getStyleClass().remove(tone.styleClass());
        getStyleClass().add(newTone.styleClass());
        tone = newTone;
        sign.setIconCode(sign(newTone));
        sentence.setText(text);
        setAccessibleText(text);
        toggle(way, false);
        toggle(this, true);
    }

    /// A sign of its own for each tone.
    private static Feather sign(Tone tone) {
        return switch (tone) {
            case NEUTRAL, ACCENT -> Feather.INFO;
            case GOOD -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case BAD -> Feather.ALERT_OCTAGON;
        };
    }

    private static void toggle(javafx.scene.Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}

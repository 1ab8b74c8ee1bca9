package keyturn.ui.guard;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleAction;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import keyturn.ui.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// Shows a secret as long as it is held, by mouse or by Space; a short press leaves it shown until the next
/// one. A screen reader, which cannot hold, presses.
public final class RevealButton extends Button {

    /// Who presses longer wants to see it only so long.
    private static final Duration SHORT = Duration.ofMillis(400);

    private final ObservableBooleanValue revealed;
    private final Runnable reveal;
    private final Runnable hide;
    private final InstantSource clock;
    private boolean down;
    private boolean showing;
    private Instant pressed = Instant.EPOCH;

    /// @param revealed whether the secret is shown; it may be hidden by others
    /// @param reveal   shows it, or says why not
    public RevealButton(ObservableBooleanValue revealed, Runnable reveal, Runnable hide, InstantSource clock) {
        this.revealed = revealed;
        this.reveal = reveal;
        this.hide = hide;
        this.clock = clock;
        setTooltip(new Tooltip(text("guard.reveal.explained")));
        setMinWidth(USE_PREF_SIZE);
        revealed.subscribe(now -> setText(now ? text("guard.hide") : text("guard.reveal")));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                press();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                press();
            }
        });
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                release();
            }
        });
        focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                down = false;
                hide.run();
            }
        });
    }

    /// With an eye instead of words, for the end of a field.
    RevealButton withEye() {
        revealed.subscribe(now -> {
            setText(null);
            setGraphic(Icons.of(now ? Feather.EYE_OFF : Feather.EYE));
            setAccessibleText(now ? text("guard.hide") : text("guard.reveal"));
        });
        return this;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            (revealed.get() ? hide : reveal).run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /// A key that is held comes again and again.
    private void press() {
        if (down) {
            return;
        }
        down = true;
        pressed = clock.instant();
        showing = !revealed.get();
        (showing ? reveal : hide).run();
    }

    private void release() {
        if (!down) {
            return;
        }
        down = false;
        if (showing && Duration.between(pressed, clock.instant()).compareTo(SHORT) > 0) {
            hide.run();
        }
    }
}

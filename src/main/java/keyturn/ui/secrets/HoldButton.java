package keyturn.ui.secrets;

import javafx.scene.AccessibleAction;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A button that does something as long as it is held, by mouse or by Space. A screen reader, which cannot hold,
/// switches it on and off.
final class HoldButton extends Button {

    private final Runnable begin;
    private final Runnable end;
    private boolean held;

    HoldButton(String text, Runnable begin, Runnable end) {
        super(text);
        this.begin = begin;
        this.end = end;
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> hold(true));
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> hold(false));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                hold(true);
            }
        });
        addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                hold(false);
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                hold(false);
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            hold(!held);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void hold(boolean now) {
        if (now != held) {
            held = now;
            (now ? begin : end).run();
        }
    }
}

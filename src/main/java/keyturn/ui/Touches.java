package keyturn.ui;

import java.time.Duration;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;
import keyturn.ui.job.Alarms;

/// Whether a person is at work in a part of the window, which has to answer at once then.
final class Touches {

    private static final List<EventType<? extends InputEvent>> WORK =
            List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL);

    /// After what a person has done last.
    private static final Duration CALM = Duration.ofMillis(400);

    /// Until what has been done has been drawn.
    private static final int FRAMES = 2;

    private boolean touched;
    private Subscription waiting = Subscription.EMPTY;

    Touches(Node part) {
        WORK.forEach(type -> part.addEventFilter(type, _ -> touched = true));
    }

    /// Lets go of what waits for a calm moment.
    void stop() {
        waiting.unsubscribe();
    }

    /// Calls `then` in a moment in which nothing is done.
    void whenCalm(Runnable then) {
        if (touched) {
            touched = false;
            waiting = Alarms.after(CALM, () -> whenCalm(then));
        } else {
            Pulses.after(FRAMES, then);
        }
    }
}

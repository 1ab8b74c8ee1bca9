package keyturn.ui.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import keyturn.ui.job.Alarms;
import keyturn.ui.job.Countdown;

/// Locks the window when nobody has touched it for a while: no key, no movement of the mouse over it. The time
/// that the machine slept counts.
public final class IdleLock {

    private final Supplier<Optional<Duration>> after;
    private final Countdown countdown;
    private final EventHandler<Event> touched = _ -> begin();

    /// @param after how long; empty for never; asked at each touch
    /// @param lock  locks the window
    public IdleLock(Alarms alarms, Supplier<Optional<Duration>> after, Runnable lock) {
        this.after = after;
        countdown = alarms.countdown(left -> {
            if (left == 0) {
                lock.run();
            }
        });
    }

    /// Watches a window from now on.
    public void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, touched);
        begin();
    }

    /// A touch, or whatever else counts as one.
    public void begin() {
        after.get().ifPresentOrElse(countdown::start, countdown::stop);
    }

    /// Nothing is locked any more until the next touch.
    public void end() {
        countdown.stop();
    }
}

package keyturn.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// How a [Monkey] presses keys, and what it pressed last. Waits for jobs, never for the robot.
final class MonkeyHands {

    private static final int REMEMBERED = 40;

    private final WindowDriver driver;
    private final Deque<String> last = new ArrayDeque<>();

    MonkeyHands(WindowDriver driver) {
        this.driver = driver;
    }

    /// The last actions, for whoever has to find out what went wrong.
    List<String> last() {
        return List.copyOf(last);
    }

    void press(KeyCode code, boolean shift, boolean control, boolean alt) {
        note((shift ? "Shift+" : "") + (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + code);
        onWindow(() -> {
            fire(KeyEvent.KEY_PRESSED, code, "", shift, control, alt);
            fire(KeyEvent.KEY_RELEASED, code, "", shift, control, alt);
            stay();
        });
    }

    /// Comes back to the screen when a Tab or an arrow has left it: the rail locks the window, which ends the history.
    private void stay() {
        Node screen = scene().getRoot().lookup("#secrets");
        Node at = focus();
        while (at != null && at != screen) {
            at = at.getParent();
        }
        if (at == null && screen != null && !driver.window.parts().dialogs().showing()) {
            // The one of the two that is seen takes it.
            scene().getRoot().lookup("#profile-rows").requestFocus();
            scene().getRoot().lookup("#matrix").requestFocus();
        }
    }

    void write(String words) {
        note("type " + words);
        onWindow(() -> {
            for (char each : words.toCharArray()) {
                fire(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, String.valueOf(each), false, false, false);
            }
        });
    }

    private void fire(
            EventType<KeyEvent> type, KeyCode code, String character, boolean shift, boolean control, boolean alt) {
        Node target = focus();
        Event.fireEvent(
                target == null ? scene().getRoot() : target,
                new KeyEvent(type, character, "", code, shift, control, alt, false));
    }

    /// Looks again and again whether all jobs have ended, on the window's thread, where they end.
    void idle() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var left = new AtomicBoolean(true);
        while (left.get()) {
            onWindow(() ->
                    left.set(!driver.idle() || driver.folder().busyProperty().get()));
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
        }
    }

    /// Without the robot's waits, which are as long as all the rest.
    static void onWindow(Runnable action) {
        var task = new FutureTask<>(action, true);
        Platform.runLater(task);
        try {
            task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException mistake) {
            Throwable cause = mistake.getCause();
            throw new IllegalStateException(
                    cause + " at "
                            + List.of(cause.getStackTrace()).subList(0, Math.min(12, cause.getStackTrace().length)),
                    cause);
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("waited in vain", late);
        }
    }

    Node focus() {
        return scene().getFocusOwner();
    }

    Scene scene() {
        return driver.window.scene();
    }

    void note(String action) {
        last.addLast(action);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }
}

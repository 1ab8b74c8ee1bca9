package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import keyturn.env.SecretText;
import keyturn.ui.guard.Guard;
import keyturn.ui.job.Countdown;

/// The field in which a line of a profile is typed, in its row. It shows the line in clear, so it closes by
/// itself when nothing is typed for a while, when it loses the focus, and with the window's.
final class LineField extends TextArea {

    /// JavaFX's fields drop every control character but the tab and the line feed.
    private static final char FIRST_TYPED = ' ';

    private static final char DELETE = '\u007F';
    private static final int MOST_ROWS = 12;

    private final String before;
    private final boolean carriageReturns;
    private final Consumer<SecretText> whenTyped;
    private final Runnable whenClosed;
    private final Countdown idle;
    private final Subscription presenting;
    private boolean closed;

    /// @param before     the line as it is
    /// @param guard      ends it when nothing is typed for a while, or the screen is shown to others
    /// @param whenTyped  takes what was typed, if that is something else
    /// @param whenClosed takes the focus elsewhere
    LineField(String before, Guard guard, Consumer<SecretText> whenTyped, Runnable whenClosed) {
        carriageReturns = before.contains("\r\n");
        this.before = before.replace("\r\n", "\n");
        this.whenTyped = whenTyped;
        this.whenClosed = whenClosed;
        idle = guard.alarms().countdown(left -> {
            if (left == 0) {
                close(true);
            }
        });
        setId("line-field");
        getStyleClass().addAll("line-field", "mono");
        setAccessibleText(text("profile.line.spoken"));
        setText(this.before);
        setPrefRowCount(Math.clamp(this.before.lines().count(), 1, MOST_ROWS));
        textProperty().subscribe(_ -> {
            if (!closed) {
                idle.start(Guard.LONGEST_REVEAL);
            }
        });
        presenting = guard.presentation().onProperty().subscribe((_, _) -> close(true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                close(true);
            }
        });
    }

    /// True if a field can show a line and give back exactly its bytes.
    static boolean holds(SecretText line) {
        if (!CellReading.isText(line)) {
            return false;
        }
        String content = line.reveal();
        boolean crlf = content.contains("\r\n");
        String shown = content.replace("\r\n", "\n");
        boolean mixed = crlf && content.replace("\r\n", "").contains("\n");
        return !mixed && shown.chars().allMatch(it -> it == '\n' || it == '\t' || (it >= FIRST_TYPED && it != DELETE));
    }

    /// @param keep true to stage what was typed
    void close(boolean keep) {
        if (closed) {
            return;
        }
        closed = true;
        idle.stop();
        presenting.unsubscribe();
        String typed = getText();
        clear();
        whenClosed.run();
        if (keep && !typed.equals(before)) {
            whenTyped.accept(SecretText.of(carriageReturns ? typed.replace("\n", "\r\n") : typed));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(false);
        } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
            event.consume();
            close(true);
        }
    }
}

package keyturn.ui.guard;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;
import keyturn.ui.job.Countdown;

/// A masked field with an eye at its end: held or pressed, it shows what has been typed, for a while.
public final class RevealableField extends VBox {

    private final Guard guard;
    private final PasswordField masked;
    private final TextField clear = new ClearField(() -> {});
    private final RevealButton eye;
    private final Label refusal = new Label();
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
    private final Countdown hideAgain;
    private Subscription watched = Subscription.EMPTY;

    /// @param masked what is typed into; keeps its id and its name
    public RevealableField(Guard guard, PasswordField masked) {
        this.guard = guard;
        this.masked = masked;
        hideAgain = guard.alarms().countdown(left -> {
            if (left == 0) {
                hide();
            }
        });
        clear.getStyleClass().add("mono");
        clear.setFocusTraversable(false);
        clear.accessibleTextProperty().bind(masked.accessibleTextProperty());
        clear.setVisible(false);
        // Typing hides: what is shown would lag behind.
        masked.textProperty().subscribe((_, _) -> hide());
        guard.presentation().onProperty().subscribe(_ -> {
            visible(refusal, false);
            hide();
        });
        eye = new RevealButton(revealed, this::reveal, this::hide, guard.alarms()::now).withEye();
        eye.getStyleClass().addAll("flat", "field-eye");
        var room = new StackPane(masked, clear);
        HBox.setHgrow(room, Priority.ALWAYS);
        var line = new HBox(room, eye);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("revealable");
        refusal.getStyleClass().addAll("quiet", "small");
        refusal.setWrapText(true);
        visible(refusal, false);
        getChildren().addAll(line, refusal);
        sceneProperty().flatMap(javafx.scene.Scene::windowProperty).subscribe(this::watch);
    }

    /// Lets Tab go from this field to the `again` that says the same, and only then to the eyes of both: what is typed
    /// after Tab is typed into a field.
    public void thenAgain(RevealableField again) {
        onTab(masked, false, () -> eye.requestFocusTraversal(TraversalDirection.NEXT));
        onTab(again.masked, false, () -> masked.requestFocusTraversal(TraversalDirection.NEXT));
        onTab(eye, false, () -> again.masked.requestFocusTraversal(TraversalDirection.NEXT));
        onTab(again.eye, true, () -> again.masked.requestFocusTraversal(TraversalDirection.PREVIOUS));
        onTab(eye, true, () -> eye.requestFocusTraversal(TraversalDirection.NEXT));
        onTab(again.masked, true, () -> eye.requestFocusTraversal(TraversalDirection.PREVIOUS));
    }

    /// @param go by traversing, which alone shows that the keyboard has brought the focus
    private static void onTab(Node from, boolean backwards, Runnable go) {
        from.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && event.isShiftDown() == backwards && !event.isControlDown()) {
                event.consume();
                go.run();
            }
        });
    }

    private void watch(@org.jspecify.annotations.Nullable Window window) {
        watched.unsubscribe();
        watched = window == null
                ? Subscription.EMPTY
                : window.focusedProperty().subscribe((was, is) -> {
                    if (was && !is) {
                        hide();
                    }
                });
        hide();
    }

    private void reveal() {
        refusal.setText(guard.presentation().refusal().orElse(""));
        visible(refusal, !refusal.getText().isEmpty());
        if (refusal.isVisible() || masked.getLength() == 0) {
            return;
        }
        clear.setText(masked.getText());
        clear.setVisible(true);
        revealed.set(true);
        hideAgain.start(Guard.LONGEST_REVEAL);
    }

    private void hide() {
        hideAgain.stop();
        clear.clear();
        clear.setVisible(false);
        revealed.set(false);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}

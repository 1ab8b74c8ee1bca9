package keyturn.ui.guard;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
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
        var eye = new RevealButton(revealed, this::reveal, this::hide, guard.alarms()::now).withEye();
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

    private static void visible(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}

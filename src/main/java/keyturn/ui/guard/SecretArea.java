package keyturn.ui.guard;

import static keyturn.text.Texts.text;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import keyturn.env.SecretText;
import keyturn.ui.job.Countdown;

/// A field for a secret of several lines. It shows how much there is and not what, until it is revealed; nothing
/// leaves it by the clipboard.
public final class SecretArea extends StackPane {

    private static final PseudoClass MASKED = PseudoClass.getPseudoClass("masked");

    private final Guard guard;
    private final Runnable whenRevealed;
    private final Field field = new Field();
    private final Label much = new Label();
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
    private final Countdown hideAgain;

    /// @param whenRevealed called each time that it is shown in clear
    public SecretArea(Guard guard, Runnable whenRevealed) {
        this.guard = guard;
        this.whenRevealed = whenRevealed;
        hideAgain = guard.alarms().countdown(left -> {
            if (left == 0) {
                hide();
            }
        });
        field.getStyleClass().addAll("mono", "secret-area");
        much.getStyleClass().addAll("mono", "quiet");
        much.setMouseTransparent(true);
        field.textProperty().subscribe(this::count);
        revealed.subscribe(now -> {
            field.pseudoClassStateChanged(MASKED, !now);
            much.setVisible(!now);
        });
        guard.presentation().onProperty().subscribe(_ -> hide());
        sceneProperty()
                .flatMap(javafx.scene.Scene::windowProperty)
                .flatMap(javafx.stage.Window::focusedProperty)
                .subscribe(focused -> {
                    if (!Boolean.TRUE.equals(focused)) {
                        hide();
                    }
                });
        getChildren().addAll(field, much);
        setAlignment(Pos.CENTER);
    }

    public TextArea field() {
        return field;
    }

    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /// Shows what is in it for a while.
    ///
    /// @return why not; empty if it is shown
    public String reveal() {
        if (guard.presentation().refusal().isPresent()) {
            return guard.presentation().refusal().get();
        }
        revealed.set(true);
        hideAgain.start(Guard.LONGEST_REVEAL);
        whenRevealed.run();
        return "";
    }

    public void hide() {
        hideAgain.stop();
        revealed.set(false);
    }

    private void count(String now) {
        much.setText(
                now.isEmpty()
                        ? ""
                        : text("guard.area.much", SecretText.MASK, now.lines().count(), now.length()));
    }

    /// What is selected in it stays in it, and a screen reader does not read it out while it is masked.
    private final class Field extends TextArea {

        @Override
        public void copy() {}

        @Override
        public void cut() {}

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.TEXT && !revealed.get()
                    ? much.getText()
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}

package keyturn.ui.part;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import keyturn.strength.Strength;
import keyturn.text.Texts;

/// How hard a value is to guess: a bar that is full at 256 bits, and the bits in words.
public final class StrengthBar extends HBox {

    /// What a key of 32 random bytes has; more is no safer.
    private static final double FULL = 256;

    private final ProgressBar bar = new ProgressBar(0);
    private final Label bits = new Label();
    private Tone tone = Tone.NEUTRAL;

    public StrengthBar() {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        bits.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(bar, bits);
        getStyleClass().addAll("strength-bar", tone.styleClass());
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public void show(Strength strength) {
        long whole = Math.round(strength.bits());
        bar.setProgress(Math.clamp(strength.bits() / FULL, 0.02, 1));
        var words = switch (strength.verdict()) {
            case WEAK -> Texts.text("ui.strength.weak", whole);
            case FAIR -> Texts.text("ui.strength.fair", whole);
            case STRONG -> Texts.text("ui.strength.strong", whole);
        };
        bits.setText(words);
        setAccessibleText(words);
        getStyleClass().remove(tone.styleClass());
        tone = switch (strength.verdict()) {
            case WEAK -> Tone.BAD;
            case FAIR -> Tone.WARNING;
            case STRONG -> Tone.GOOD;
        };
        getStyleClass().add(tone.styleClass());
    }
}

package keyturn.ui.part;

import javafx.scene.control.Label;

/// A short word on a tinted, rounded ground: a state, a count, the active profile.
public final class Chip extends Label {

    private Tone tone;

    public Chip(String text, Tone tone) {
        super(text);
        this.tone = tone;
        getStyleClass().addAll("chip", tone.styleClass());
        setMinWidth(USE_PREF_SIZE);
    }

    /// Shows something else, as table cells do. A style class that is touched takes all styles away until they are
    /// applied again, so the tone is set only where it changes, and the chip is laid out with its padding at once.
    public void say(String text, Tone newTone) {
        setText(text);
        if (tone != newTone) {
            getStyleClass().set(getStyleClass().indexOf(tone.styleClass()), newTone.styleClass());
            tone = newTone;
            applyCss();
        }
    }
}

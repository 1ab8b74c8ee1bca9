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

    /// Shows something else, as table cells do.
    public void say(String text, Tone newTone) {
        setText(text);
        getStyleClass().remove(tone.styleClass());
        getStyleClass().add(newTone.styleClass());
        tone = newTone;
    }
}

package keyturn.ui.part;

/// How something is meant. Always said in words or by an icon as well: a state is never only a colour.
public enum Tone {
    NEUTRAL("neutral"),
    ACCENT("accent"),
    GOOD("good"),
    WARNING("warn"),
    BAD("bad");

    private final String styleClass;

    Tone(String styleClass) {
        this.styleClass = styleClass;
    }

    /// To be added to a node that has a class of its own: `.chip.bad`.
    public String styleClass() {
        return styleClass;
    }
}

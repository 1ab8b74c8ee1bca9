package keyturn.rotate;

import static keyturn.text.Texts.text;

/// Says in words which value a place holds.
public final class HeldText {

    private HeldText() {}

    public static String of(Whereabout.Held held) {
        return switch (held) {
            case OLD -> text("rotate.held.old");
            case NEW -> text("rotate.held.new");
            case OTHER -> text("rotate.held.other");
            case NOTHING -> text("rotate.held.nothing");
            case UNKNOWN -> text("rotate.held.unknown");
        };
    }
}

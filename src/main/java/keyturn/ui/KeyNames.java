package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/// What keys are called on the keyboard, in the language of the window: JavaFX knows their English names only.
final class KeyNames {

    private KeyNames() {}

    static String of(KeyCombination keys) {
        String shown = keys.getDisplayText();
        // A last + is the key itself.
        return Arrays.stream(shown.split("\\+(?!$)", -1)).map(KeyNames::name).collect(Collectors.joining("+"));
    }

    private static String name(String key) {
        return switch (key) {
            case "Ctrl" -> text("ui.key.control");
            case "Shift" -> text("ui.key.shift");
            case "Delete" -> text("ui.key.delete");
            case "Back Space", "Backspace" -> text("ui.key.backSpace");
            case "Enter" -> text("ui.key.enter");
            case "Space" -> text("ui.key.space");
            case "Esc" -> text("ui.key.escape");
            case "Left", "\u2190" -> "\u2190";
            case "Right", "\u2192" -> "\u2192";
            case "Up", "\u2191" -> "\u2191";
            case "Down", "\u2193" -> "\u2193";
            case "Comma" -> ",";
            default -> key;
        };
    }
}

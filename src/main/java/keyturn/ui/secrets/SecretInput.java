package keyturn.ui.secrets;

import java.util.function.Consumer;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;

/// A masked field for one line. What is pasted over several lines goes elsewhere, since the field would drop the line
/// ends without a word and the value would be another one.
final class SecretInput extends PasswordField {

    private final Consumer<String> severalLines;

    /// @param severalLines takes what was pasted, if it has more than one line
    SecretInput(Consumer<String> severalLines) {
        this.severalLines = severalLines;
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null && pasted.strip().lines().count() > 1) {
            severalLines.accept(pasted);
        } else {
            super.paste();
        }
    }
}

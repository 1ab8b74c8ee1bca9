package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.scene.control.PasswordField;
import javafx.scene.input.Clipboard;
import keyturn.env.SecretText;

/// A masked field for a value that somebody else has issued. What is pasted over several lines is kept as it is
/// beside the field, which would drop the line ends without a word.
final class NewValueField extends PasswordField {

    private final Runnable changed;
    private Optional<SecretText> lines = Optional.empty();

    /// @param name    whose value, for screen readers
    /// @param changed called when something was typed or pasted
    NewValueField(String name, Runnable changed) {
        this.changed = changed;
        setAccessibleText(name);
        setPromptText(text("procedure.value.prompt"));
        textProperty().addListener((_, _, now) -> {
            if (!now.isEmpty()) {
                keep(Optional.empty());
            }
            changed.run();
        });
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null || pasted.strip().lines().count() <= 1) {
            super.paste();
            return;
        }
        clear();
        keep(Optional.of(SecretText.of(pasted.stripTrailing())));
        changed.run();
    }

    private void keep(Optional<SecretText> pasted) {
        lines = pasted;
        setPromptText(pasted.isPresent() ? text("procedure.value.lines") : text("procedure.value.prompt"));
    }

    /// True if nothing was given yet.
    boolean isEmpty() {
        return lines.isEmpty() && getLength() == 0;
    }

    /// Hands the value over and empties the field.
    SecretText take() {
        SecretText value = lines.orElseGet(() -> SecretText.of(getCharacters()));
        forget();
        return value;
    }

    void forget() {
        keep(Optional.empty());
        clear();
    }
}

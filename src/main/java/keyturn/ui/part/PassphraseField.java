package keyturn.ui.part;

import java.util.Arrays;
import javafx.scene.control.PasswordField;
import keyturn.env.Passphrase;

/// A field for a passphrase. JavaFX keeps what is typed as a `String` in the field, which cannot be wiped; this one at
/// least lets go of it as soon as the passphrase is taken.
public final class PassphraseField extends PasswordField {

    /// @param label for screen readers
    public PassphraseField(String label) {
        setAccessibleText(label);
        getStyleClass().add("passphrase-field");
    }

    /// True if nothing has been typed.
    public boolean isEmpty() {
        return getLength() == 0;
    }

    /// Hands over what was typed and empties the field. The caller closes the passphrase.
    public Passphrase take() {
        var typed = getCharacters();
        var characters = new char[typed.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = typed.charAt(i);
        }
        clear();
        try {
            return Passphrase.of(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}

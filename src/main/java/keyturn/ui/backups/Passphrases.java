package keyturn.ui.backups;

import java.util.Arrays;
import javafx.beans.property.StringProperty;
import keyturn.env.Passphrase;

/// Takes a passphrase out of a text field.
final class Passphrases {

    private Passphrases() {}

    /// The field is emptied at once. Its text was a `String`, which nobody can wipe; what is wiped is every copy that
    /// we make.
    static Passphrase take(StringProperty field) {
        String typed = field.get();
        field.set("");
        char[] chars = typed.toCharArray();
        try {
            return Passphrase.of(chars);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }
}

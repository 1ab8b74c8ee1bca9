package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

/// How the secrets screen shows the profiles.
enum SecretsMode {
    /// Keys by profiles.
    MATRIX,
    /// The keys of one profile in the order of its file, with their comments.
    LIST,
    /// The file of one profile, line by line.
    TEXT;

    String words() {
        return switch (this) {
            case MATRIX -> text("profile.mode.matrix");
            case LIST -> text("profile.mode.list");
            case TEXT -> text("profile.mode.text");
        };
    }
}

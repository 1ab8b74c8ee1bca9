package keyturn.cli;

import keyturn.text.Texts;

/// Gives the texts of the help. While a call is only read it gives none, for loading the texts takes longer than all
/// else that `get` does.
public enum Wording {
    SILENT,
    FULL;

    /// The text of `key`, or nothing.
    String text(String key) {
        return this == FULL ? Texts.text(key) : "";
    }
}

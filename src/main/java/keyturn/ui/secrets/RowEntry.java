package keyturn.ui.secrets;

/// What a row shows of its lines. One is used for one row after the other.
sealed interface RowEntry permits ListEntry, TextEntry {

    /// @param revealed true if a secret is shown in clear
    void show(ProfileRow row, boolean revealed);

    /// Holds nothing of the row any more.
    void clear();
}

package keyturn.ui.secrets;

import keyturn.health.Fix;

/// What the inspector leaves to the screen, since it needs a sheet or the rest of the window.
interface InspectorActions {

    /// Copies the value of the selected cell.
    void copy();

    /// Opens the larger field for values of several lines.
    ///
    /// @param pasted what to begin with; empty for nothing
    void editLines(String pasted);

    void rename();

    /// Writes the comments above the key.
    void comment();

    /// Moves the key to another group.
    void group();

    /// Replaces the value by the procedure.
    void rotate();

    /// The value has leaked.
    void leaked();

    void mend(Fix fix);
}

package keyturn.rotate;

/// Which way a rotation is going.
public enum Direction {
    /// To the new value.
    FORWARD,
    /// Back to the old value.
    BACK,
    /// The new value is in use; the old one is being taken away.
    RETIRE
}

package keyturn.remote;

/// Why a store did not do what it was asked. What to do follows from it, whatever the store is.
public enum Trouble {
    /// It is busy or away: try again later.
    RETRY,
    /// It does not know who asks: sign in again.
    NEEDS_AUTHENTICATION,
    /// It knows, and does not let.
    NEEDS_PERMISSION,
    /// The place for the value is not there.
    NOT_FOUND,
    /// Somebody else has changed it meanwhile.
    CONFLICT,
    /// It answers in a way that nobody understands.
    BROKEN
}

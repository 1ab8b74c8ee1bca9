package keyturn.rotate;

/// How far a rotation has come. The names are part of the command line's JSON.
public enum RotationState {
    /// Nothing is made yet, and nothing outside has changed.
    PLANNED,
    /// The new value is made and kept sealed; nothing outside has changed.
    PREPARED,
    /// On its way: some places may hold the new value, some the old one.
    UNDER_WAY,
    /// The new value is the one in use. Final, unless there is a grace.
    CURRENT,
    /// In use, and the old one still valid.
    GRACE,
    /// In use, and the old one being taken away.
    RETIRING,
    /// The old value is gone. Final.
    RETIRED,
    /// On its way back to the old value.
    ROLLING_BACK,
    /// The old value is the one in use. Final.
    ROLLED_BACK,
    /// Given up before anything was changed. Final.
    ABANDONED;

    /// True if nothing is left to do.
    public boolean isFinal() {
        return this == CURRENT || this == RETIRED || this == ROLLED_BACK || this == ABANDONED;
    }

    /// True if it must be resumed or rolled back before another rotation can begin.
    public boolean isOpen() {
        return !isFinal() && this != GRACE;
    }
}

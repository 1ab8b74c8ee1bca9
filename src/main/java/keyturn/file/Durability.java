package keyturn.file;

/// Whether a save that took place would survive a power cut right now.
public enum Durability {
    CONFIRMED,
    /// Saved, and every program sees it; but the disk has not confirmed that the new name is on it.
    UNCONFIRMED;

    Durability and(Durability other) {
        return this == CONFIRMED ? other : this;
    }
}

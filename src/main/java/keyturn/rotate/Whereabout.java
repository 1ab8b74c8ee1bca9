package keyturn.rotate;

/// Which value one place holds after a rotation has stopped.
///
/// @param place a profile's file and key, or a place in a remote
public record Whereabout(String place, Held held) {

    /// What is there.
    public enum Held {
        OLD,
        NEW,
        /// Neither of them.
        OTHER,
        NOTHING,
        /// It cannot be read.
        UNKNOWN
    }
}

package keyturn.env;

/// A line of a comparison of two texts.
///
/// @param number of the physical line, from 1: in the later text, or in the earlier one if the line went
public record DiffLine(Kind kind, int number, EnvLine line) {

    /// What became of the line.
    public enum Kind {
        GONE,
        COME,
        /// In both; shown so that the others are found.
        SAME,
        /// Lines in between are left out.
        CUT
    }
}

package keyturn.ui.secrets;

/// The part of an [Axis] that is in sight.
///
/// @param from   where it begins, in pixels
/// @param length how much can be seen, in pixels
record Sight(Axis axis, double from, double length) {

    /// The first thing of which something is seen.
    int first() {
        return axis.at(from);
    }

    /// The last thing of which something is seen; smaller than the first if nothing is.
    int last() {
        return length <= 0 || axis.count() == 0 ? -1 : axis.at(Math.nextDown(from + length));
    }

    /// How far to move for a stretch to be wholly in sight.
    ///
    /// @return the new beginning
    double revealing(double start, double end) {
        if (start < from) {
            return start;
        }
        return end > from + length ? Math.min(start, end - length) : from;
    }

    boolean holds(int index) {
        return axis.start(index) >= from && axis.end(index) <= from + length;
    }
}

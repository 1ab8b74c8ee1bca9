package keyturn.env;

/// A run of entries of a document: from `from`, counted from 0, up to `to`, which is not part of it.
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("no entries from " + from + " to " + to);
        }
    }

    /// A single entry.
    public static Span of(int index) {
        return new Span(index, index + 1);
    }

    public int length() {
        return to - from;
    }
}

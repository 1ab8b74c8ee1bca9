package keyturn.env.loader;

/// Bounds how much text the expansion of variables may produce in one file. Values that double each other line by
/// line (`A=$B$B`, `B=$C$C`, …) would otherwise fill the memory; the real programs end there too, for want of it.
final class ExpansionBudget {

    private static final int CHARS = 1 << 26;

    private int left = CHARS;

    /// Counts `chars` more.
    ///
    /// @throws RefusedFile if the file produces more than a program can hold
    void spend(int chars, int line) throws RefusedFile {
        left -= Math.min(chars, CHARS);
        if (left < 0) {
            throw new RefusedFile(Refusal.TOO_MUCH, line);
        }
    }
}

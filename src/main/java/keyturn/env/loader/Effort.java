package keyturn.env.loader;

/// How much work the expansion of one file may be. A program that needs more never ends on the file, or dies of
/// it: values that name themselves, or that double thirty times.
final class Effort {

    /// Steps, each about one character.
    private static final long MOST = 1L << 28;

    /// What a step costs at least.
    private static final int LEAST = 64;

    private long left = MOST;

    /// @param characters read or written
    void spend(long characters) throws Endless {
        left -= Math.max(LEAST, characters);
        if (left < 0) {
            throw new Endless();
        }
    }
}

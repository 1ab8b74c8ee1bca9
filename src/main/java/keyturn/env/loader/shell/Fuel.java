package keyturn.env.loader.shell;

/// Bounds work and depth, so that every file is read in a time that its length limits.
final class Fuel {

    /// Nested deeper than this, a file is given up; no env file is.
    private static final int DEPTH = 200;

    private static final long AT_LEAST = 5_000_000;
    private static final int FOR_EACH_CHAR = 200;

    private long left;
    private int depth;

    Fuel(int length) {
        this.left = AT_LEAST + (long) length * FOR_EACH_CHAR;
    }

    void burn(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Stop(Stop.Reach.SHELL, Cause.ENDLESS, 0);
        }
    }

    void enter(int at) {
        depth++;
        if (depth > DEPTH) {
            throw new Stop(Stop.Reach.SHELL, Cause.TOO_DEEP, at);
        }
    }

    /// Back at the top after a [Stop].
    void surface(int to) {
        depth = to;
    }

    int depth() {
        return depth;
    }

    void leave() {
        depth--;
    }
}

package keyturn.env.loader.shell;

/// Bounds work and depth, so that every file is read in a time that its length limits.
final class Fuel {

    /// As deep as a stack of the usual size allows with a wide margin.
    static final int USUAL_DEPTH = 200;

    private static final long AT_LEAST = 16_000_000;
    private static final int FOR_EACH_CHAR = 50;

    /// What running a command costs.
    static final int COMMAND = 50;

    /// What a step of arithmetic costs.
    static final int CALCULATION = 10;

    /// How many chars are copied while one is looked at.
    private static final int COPIED_AT_ONCE = 8;

    private final int deepest;

    private long left;
    private int depth;

    Fuel(int length, int deepest) {
        this.deepest = deepest;
        this.left = AT_LEAST + (long) length * FOR_EACH_CHAR;
    }

    void burn(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Stop(Stop.Reach.SHELL, Cause.ENDLESS, 0);
        }
    }

    /// Pays for a text that is copied.
    void copy(int chars) {
        burn(1 + chars / COPIED_AT_ONCE);
    }

    void enter(int at) {
        depth++;
        if (depth > deepest) {
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

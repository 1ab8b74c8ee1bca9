package keyturn.env.loader.shell;

/// Reading or running cannot go on. Its message never holds text of the file.
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// How much is given up.
    enum Reach {
        /// The commands that were read together (bash goes on with the next line).
        UNIT,
        /// The rest of the file.
        FILE,
        /// The shell itself.
        SHELL
    }

    private final Reach reach;
    private final Cause cause;
    private final int at;

    Stop(Reach reach, Cause cause, int at) {
        super(cause.name(), null, false, false);
        this.reach = reach;
        this.cause = cause;
        this.at = at;
    }

    Reach reach() {
        return reach;
    }

    Cause why() {
        return cause;
    }

    /// The offset in the file.
    int at() {
        return at;
    }
}

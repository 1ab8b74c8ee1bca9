package keyturn.env.loader;

/// Ends the reading of a file that the program would refuse. Carries no text of the file.
final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final int line;

    /// @param line the physical line, from 1
    RefusedFile(Refusal reason, int line) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.line = line;
    }

    Reading.Refused reading() {
        return Reading.Refused.at(reason, line);
    }
}

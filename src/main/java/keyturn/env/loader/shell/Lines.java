package keyturn.env.loader.shell;

/// Counts lines of a text by offsets that mostly grow.
final class Lines {

    private final String text;
    private int at;
    private int line = 1;

    Lines(String text) {
        this.text = text;
    }

    /// The line of `offset`, from 1.
    int of(int offset) {
        if (offset < at) {
            at = 0;
            line = 1;
        }
        while (at < Math.min(offset, text.length())) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
        return line;
    }
}

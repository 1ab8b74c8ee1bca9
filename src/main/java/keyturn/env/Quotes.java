package keyturn.env;

/// How a value is quoted in its line.
public enum Quotes {
    NONE(0),
    SINGLE('\''),
    DOUBLE('"'),
    BACKTICK('`');

    private final char mark;

    Quotes(int mark) {
        this.mark = (char) mark;
    }

    /// The quotation mark; 0 for [#NONE].
    char mark() {
        return mark;
    }

    /// The quotes that `mark` opens.
    static Quotes of(int mark) {
        return switch (mark) {
            case '\'' -> SINGLE;
            case '"' -> DOUBLE;
            case '`' -> BACKTICK;
            default -> NONE;
        };
    }
}

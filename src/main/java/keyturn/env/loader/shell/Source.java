package keyturn.env.loader.shell;

/// A text that is read once, char by char. Outside single quotes a backslash before a newline is not there.
final class Source {

    static final int END = -1;

    private final String text;
    private final Fuel fuel;
    private int at;
    /// How far a search for `]` found none; saves searching again for each bracket.
    private int noBracketFrom = Integer.MAX_VALUE;

    Source(String text, Fuel fuel) {
        this.text = text;
        this.fuel = fuel;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    String from(int start) {
        return text.substring(start, at);
    }

    String text() {
        return text;
    }

    /// The next char, past continued lines.
    int peek() {
        while (at + 1 < text.length() && text.charAt(at) == '\\' && text.charAt(at + 1) == '\n') {
            at += 2;
        }
        return raw();
    }

    /// The char after the next one.
    int second() {
        int start = at;
        if (next() == END) {
            return END;
        }
        int second = peek();
        at = start;
        return second;
    }

    int next() {
        int c = peek();
        if (c != END) {
            at++;
            fuel.burn(1);
        }
        return c;
    }

    /// The next char as it stands.
    int raw() {
        return at < text.length() ? text.charAt(at) : END;
    }

    int nextRaw() {
        int c = raw();
        if (c != END) {
            at++;
            fuel.burn(1);
        }
        return c;
    }

    boolean take(String wanted) {
        int start = at;
        for (int i = 0; i < wanted.length(); i++) {
            if (next() != wanted.charAt(i)) {
                at = start;
                return false;
            }
        }
        return true;
    }

    boolean looksAt(String wanted) {
        int start = at;
        boolean found = take(wanted);
        at = start;
        return found;
    }

    /// The line from here without its newline, which is taken too.
    String line() {
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() : newline;
        String line = text.substring(at, end);
        fuel.burn(line.length() + 1L);
        at = Math.min(text.length(), end + 1);
        return line;
    }

    /// Up to the newline, which stays.
    void skipLine() {
        int newline = text.indexOf('\n', at);
        at = newline < 0 ? text.length() : newline;
    }

    /// The next `]` at or after `from`, or -1.
    int bracket(int from) {
        if (from >= noBracketFrom) {
            return -1;
        }
        int found = text.indexOf(']', from);
        if (found < 0) {
            noBracketFrom = from;
        } else {
            fuel.burn(found - from);
        }
        return found;
    }

    Fuel fuel() {
        return fuel;
    }
}

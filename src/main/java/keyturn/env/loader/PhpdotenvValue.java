package keyturn.env.loader;

import java.util.BitSet;

/// A value for phpdotenv: its chars, and at which of them a `$` may start a `${NAME}`.
record PhpdotenvValue(String chars, BitSet dollars) {

    private enum State {
        INITIAL,
        UNQUOTED,
        SINGLE,
        DOUBLE,
        ESCAPE,
        AFTER,
        COMMENT
    }

    static PhpdotenvValue of(String written, int line) throws RefusedFile {
        var chars = new StringBuilder();
        var dollars = new BitSet();
        int blanks = leadingBlanks(written);
        chars.append(written, 0, blanks);
        var state = blanks > 0 ? State.UNQUOTED : State.INITIAL;
        boolean quoted = false;
        for (int i = blanks; i < written.length() && state != State.COMMENT; i++) {
            char c = written.charAt(i);
            State next = switch (state) {
                case INITIAL, UNQUOTED -> unquoted(c, state);
                case SINGLE -> c == '\'' ? State.AFTER : State.SINGLE;
                case DOUBLE -> c == '"' ? State.AFTER : c == '\\' ? State.ESCAPE : State.DOUBLE;
                case ESCAPE -> State.DOUBLE;
                case AFTER -> after(c, quoted, line);
                case COMMENT -> State.COMMENT;
            };
            quoted |= next == State.SINGLE || next == State.DOUBLE;
            if (state == State.ESCAPE) {
                chars.append(escaped(c, line));
            } else if (next == State.UNQUOTED || (next == state && (next == State.SINGLE || next == State.DOUBLE))) {
                dollars.set(chars.length(), c == '$' && next != State.SINGLE);
                chars.append(c);
            }
            state = next;
        }
        if (state == State.SINGLE || state == State.DOUBLE || state == State.ESCAPE) {
            throw new RefusedFile(Refusal.UNTERMINATED_QUOTE, line);
        }
        return new PhpdotenvValue(chars.toString(), dollars);
    }

    /// Blanks that trimming left, because a form feed stands first, are the start of the value.
    private static int leadingBlanks(String written) {
        int i = 0;
        while (i < Math.min(1000, written.length()) && PhpText.space(written.charAt(i)) && written.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    private static State unquoted(char c, State state) {
        boolean initial = state == State.INITIAL;
        if (c == '#') {
            return State.COMMENT;
        }
        if (initial && c == '\'') {
            return State.SINGLE;
        }
        if (initial && c == '"') {
            return State.DOUBLE;
        }
        return !initial && PhpText.space(c) ? State.AFTER : State.UNQUOTED;
    }

    private static State after(char c, boolean quoted, int line) throws RefusedFile {
        if (c == '#') {
            return State.COMMENT;
        }
        if (!PhpText.space(c)) {
            throw new RefusedFile(quoted ? Refusal.TEXT_AFTER_QUOTE : Refusal.SPACE_IN_VALUE, line);
        }
        return State.AFTER;
    }

    private static char escaped(char c, int line) throws RefusedFile {
        return switch (c) {
            case '"', '\\', '$' -> c;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> throw new RefusedFile(Refusal.BAD_ESCAPE, line);
        };
    }

    /// The last `$` first, so that `${${A}}` asks for the variable that `A` names. An unknown one stays as
    /// written.
    String resolve(Definitions definitions, ExpansionBudget budget, int line) throws RefusedFile {
        if (dollars.isEmpty()) {
            return chars;
        }
        var reversed = new StringBuilder();
        for (int i = chars.length() - 1; i >= 0; i--) {
            if (dollars.get(i)) {
                replaceName(reversed, definitions, budget, line);
            } else {
                reversed.append(chars.charAt(i));
            }
        }
        return reversed.reverse().toString();
    }

    private static void replaceName(StringBuilder reversed, Definitions definitions, ExpansionBudget budget, int line)
            throws RefusedFile {
        int i = reversed.length() - 1;
        if (i >= 0 && reversed.charAt(i) == '{') {
            var name = new StringBuilder();
            for (i--; i >= 0 && inReference(reversed.charAt(i)); i--) {
                name.append(reversed.charAt(i));
            }
            String value = i >= 0 && reversed.charAt(i) == '}' ? definitions.lookup(name.toString()) : null;
            if (value != null && !name.isEmpty()) {
                budget.spend(value.length(), line);
                reversed.setLength(i);
                reversed.append(new StringBuilder(value).reverse());
                return;
            }
        }
        reversed.append('$');
    }

    private static boolean inReference(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }
}

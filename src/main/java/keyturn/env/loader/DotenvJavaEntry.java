package keyturn.env.loader;

import java.util.Optional;

/// One entry of dotenv-java, which may grow line by line. The program tries its pattern on the whole entry again
/// for each line; this keeps where the first quote and the first `#` stand, so that each line is looked at once.
final class DotenvJavaEntry {

    private final StringBuilder text = new StringBuilder();
    private final int line;
    private String name = "";
    private int start = -1;
    private int hash = -1;
    private int quote = -1;
    private boolean quoteTried = false;

    private DotenvJavaEntry(int line) {
        this.line = line;
    }

    record Value(String name, String text) {}

    static DotenvJavaEntry start(int line) {
        return new DotenvJavaEntry(line);
    }

    /// @return empty if the entry goes on
    Optional<Value> add(String added) throws RefusedFile {
        if (start < 0) {
            text.append(added);
            readName();
        } else {
            text.append('\n').append(added);
        }
        int end = valueEnd(text.length() - added.length());
        if (end > start && text.charAt(start) == '"' && text.charAt(end - 1) != '"') {
            return Optional.empty();
        }
        String value = text.substring(start, end);
        if (!valid(value.trim())) {
            throw refused(Refusal.TEXT_AFTER_QUOTE);
        }
        return Optional.of(new Value(name, stripped(value)));
    }

    private void readName() throws RefusedFile {
        int from = skipSpaces(0);
        int i = from;
        while (i < text.length() && inName(text.charAt(i))) {
            i++;
        }
        int equals = skipSpaces(i);
        if (i == from || equals == text.length() || text.charAt(equals) != '=') {
            if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
                throw refused(Refusal.BYTE_ORDER_MARK);
            }
            boolean bare = i > from && equals == text.length();
            throw refused(bare ? Refusal.NO_EQUALS_SIGN : Refusal.BAD_NAME);
        }
        name = text.substring(from, i);
        start = skipSpaces(equals + 1);
    }

    /// The end of what the program's pattern takes for the value: a quoted part if only blanks and a comment follow
    /// it, or else all up to the first `#`. A comment may not go on behind the end of its line.
    private int valueEnd(int newFrom) throws RefusedFile {
        int from = Math.max(start, newFrom);
        boolean first = start >= newFrom;
        char opening = start < text.length() ? text.charAt(start) : ' ';
        if ((opening == '"' || (first && opening == '\'')) && !quoteTried) {
            quote = text.indexOf(String.valueOf(opening), first ? start + 1 : from);
            quoteTried = quote >= 0;
            if (quote >= 0 && onlyCommentAt(skipSpaces(quote + 1))) {
                return quote + 1;
            }
        }
        if (hash >= 0) {
            throw refused(Refusal.UNTERMINATED_QUOTE);
        }
        hash = text.indexOf("#", from);
        int end = hash < 0 ? text.length() : hash;
        if (!onlyCommentAt(end)) {
            throw refused(Refusal.CONTROL_CHARACTER);
        }
        return end;
    }

    private boolean onlyCommentAt(int place) {
        if (place == text.length()) {
            return true;
        }
        for (int i = place; i < text.length(); i++) {
            if (lineTerminator(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(place) == '#';
    }

    /// What `.` of Java's patterns does not match.
    private static boolean lineTerminator(char c) {
        return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /// A quote at one end only, or one inside that no backslash precedes, is an error.
    private static boolean valid(String value) {
        if (!value.startsWith("\"") && !value.endsWith("\"")) {
            return true;
        }
        if (value.length() == 1 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return false;
        }
        for (int i = 1; i < value.length() - 1; i++) {
            if (value.charAt(i) == '"' && (i == 1 || value.charAt(i - 1) != '\\')) {
                return false;
            }
        }
        return true;
    }

    /// The program measures before it trims, so control characters around the quotes shift the end, or lie beyond
    /// it.
    private String stripped(String value) throws RefusedFile {
        String trimmed = value.trim();
        if (trimmed.length() < 2 || !trimmed.startsWith("\"") || !trimmed.endsWith("\"")) {
            return trimmed;
        }
        if (value.length() - 1 > trimmed.length()) {
            throw refused(Refusal.CONTROL_CHARACTER);
        }
        return trimmed.substring(1, value.length() - 1);
    }

    private int skipSpaces(int from) {
        int i = from;
        while (i < text.length() && PhpText.space(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean inName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }

    private RefusedFile refused(Refusal reason) {
        return new RefusedFile(reason, line);
    }
}

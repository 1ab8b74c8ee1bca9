package keyturn.env.loader;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Spring Boot's reader of `.properties`, one char for each byte: escapes as in `java.util.Properties`, lists
/// (`KEY[]=a,b`), and `#---` between documents, of which later ones win. What stands behind a `\` at the end of
/// a line goes on in the next, even after a lone `#`.
final class SpringProperties {

    private static final int END = -1;

    private final String data;
    private final SequencedMap<String, Property> properties = new LinkedHashMap<>();
    private int place = 0;
    private int column = -1;
    private int current = END;
    private boolean escaped = false;
    private int lastCommentSign = 0;

    private SpringProperties(String data) {
        this.data = data;
    }

    /// @param line the physical line where the value starts, from 1
    record Property(String value, int line) {}

    /// @throws RefusedFile for `\\u` without four hexadecimal digits
    static SequencedMap<String, Property> of(String data) throws RefusedFile {
        var reader = new SpringProperties(data);
        int line = 1;
        int counted = 0;
        while (reader.read()) {
            while (counted < reader.place - 1) {
                line += data.charAt(counted++) == '\n' ? 1 : 0;
            }
            if (reader.current == '#' || reader.current == '!') {
                reader.comment();
            } else {
                reader.lastCommentSign = END;
                reader.property(line);
            }
        }
        return reader.properties;
    }

    private void comment() throws RefusedFile {
        int sign = current;
        if (separator()) {
            return;
        }
        lastCommentSign = sign;
        while (current != '\n' && current != END) {
            current = next();
        }
        column = -1;
    }

    /// Reads on behind the sign, with escapes, as far as it needs to know.
    private boolean separator() throws RefusedFile {
        if (lastCommentSign == current) {
            return false;
        }
        boolean hyphens = column == 0;
        for (int i = 0; i < 3 && hyphens; i++) {
            read();
            hyphens = current == '-';
        }
        if (!endOfLine()) {
            read();
            skipWhitespace();
        }
        return hyphens && endOfLine();
    }

    private void property(int line) throws RefusedFile {
        String key = key().trim();
        if (!key.endsWith("[]")) {
            put(key, value(false), line);
            return;
        }
        String name = key.substring(0, key.length() - 2);
        int index = 0;
        do {
            put(name + "[" + index++ + "]", value(true), line);
            if (!endOfLine()) {
                read();
            }
        } while (!endOfLine());
    }

    private void put(String key, String value, int line) {
        if (!key.isEmpty()) {
            properties.put(key, new Property(value, line));
        }
    }

    private String key() throws RefusedFile {
        var key = new StringBuilder();
        boolean blank = false;
        while (!endOfLine()) {
            if (!escaped && (current == '=' || current == ':')) {
                read();
                break;
            }
            if (!whitespace() && blank) {
                break;
            }
            blank = whitespace();
            key.append((char) current);
            read();
        }
        return key.toString();
    }

    private String value(boolean list) throws RefusedFile {
        var value = new StringBuilder();
        while (whitespace() && !endOfLine()) {
            read();
        }
        while (!endOfLine() && !(list && !escaped && current == ',')) {
            value.append((char) current);
            read();
        }
        return value.toString();
    }

    private boolean read() throws RefusedFile {
        while (true) {
            escaped = false;
            current = next();
            column++;
            if (column == 0) {
                skipWhitespace();
            }
            if (current != '\\') {
                column = current == '\n' ? -1 : column;
                return current != END;
            }
            current = next();
            if (current != '\n') {
                escaped = true;
                unescape();
                return current != END;
            }
            column = -1;
        }
    }

    private void unescape() throws RefusedFile {
        current = switch (current) {
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> current;
        };
    }

    private int unicode() throws RefusedFile {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int c = next();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw new RefusedFile(Refusal.BAD_ESCAPE, FileText.line(data, place - 1));
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private int next() {
        return place < data.length() ? data.charAt(place++) : END;
    }

    private void skipWhitespace() {
        while (whitespace()) {
            current = next();
            column++;
        }
    }

    private boolean whitespace() {
        return !escaped && (current == ' ' || current == '\t' || current == '\f');
    }

    private boolean endOfLine() {
        return current == END || (!escaped && current == '\n');
    }
}

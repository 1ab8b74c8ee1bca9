package keyturn.env.loader.shell;

/// An expanded word remembers of each char where it came from, in the bits above its byte.
final class Marks {

    private static final int QUOTED = 0x100;
    private static final int EXPANDED = 0x200;

    /// A pair of quotes with nothing in it: no char, but a field.
    static final char EMPTY = 0x400;

    /// The end of one of the fields of `"$@"`.
    static final char FIELD = 0x401;

    /// What only running a command would tell. It also stands in the values of variables.
    static final char UNKNOWN = 0x800;

    private Marks() {}

    static char quoted(char c) {
        return c < 0x400 ? (char) ((c & 0xFF) | QUOTED) : c;
    }

    static char expanded(char c) {
        return c < 0x100 ? (char) (c | EXPANDED) : c;
    }

    static boolean isQuoted(char c) {
        return c < 0x400 && (c & QUOTED) != 0;
    }

    static boolean isExpanded(char c) {
        return c < 0x400 && (c & EXPANDED) != 0;
    }

    static boolean isUnknown(String text) {
        return text.indexOf(UNKNOWN) >= 0;
    }

    static String quoted(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = quoted(chars[i]);
        }
        return new String(chars);
    }

    static String expanded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = expanded(chars[i]);
        }
        return new String(chars);
    }

    /// The value that the marked chars make up.
    static String plain(String marked) {
        char[] chars = marked.toCharArray();
        int length = 0;
        for (char c : chars) {
            if (c < 0x400) {
                chars[length++] = (char) (c & 0xFF);
            } else if (c == FIELD) {
                chars[length++] = ' ';
            } else if (c == UNKNOWN) {
                chars[length++] = c;
            }
        }
        return new String(chars, 0, length);
    }
}
